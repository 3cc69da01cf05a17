// The intended differences to Tencent's SDK, each with its reason: what Luokuan does not support, and what it keeps
// although Tencent has ended it. `npm run facts` ignores these, and reports entries that no longer apply.
import type { Decision } from './decide.ts'

/** `new action ess` and the names: words of a text, or a list where names have blanks in them. */
function decision(reason: string, about: string, names: string | readonly string[]): Decision {
  const list = typeof names === 'string' ? names.trim().split(/\s+/) : names
  return { reason, ids: list.map((name) => `${about} ${name}`) }
}

const parameters: readonly Decision[] = [
  decision(
    'Acting for a member company: the gateway does what its own operator may. For a member it looks at seals and makes QR codes alone',
    'new parameter ess',
    `UploadFilesRequest.Agent CreateFileConvertTaskRequest.Agent DescribeFileConvertTaskRequest.Agent DescribeFileUrlsRequest.Agent
     DescribeFlowBriefsRequest.Agent DescribeFlowInfoRequest.Agent CancelFlowRequest.Agent CreateSchemeUrlRequest.Agent CreateFlowRemindsRequest.Agent
     CreateFlowSignReviewRequest.Agent CreateFlowApproversRequest.Agent DescribeFlowTemplatesRequest.Agent`,
  ),
  decision(
    'Not for use: Tencent marks them as internal, not open (暂未开放, 内部参数) or out of use, and there is something better beside each',
    'new parameter ess',
    `Caller.ApplicationId Caller.OrganizationId Caller.SubOrganizationId UploadFilesRequest.CustomIds UploadFilesRequest.FileUrls
     DescribeFileUrlsRequest.CcToken DescribeFileUrlsRequest.Scene
     DescribeFlowTemplatesRequest.Organization DescribeFlowTemplatesRequest.IsChannel DescribeFlowTemplatesRequest.GenerateSource
     CreateMultiFlowSignQRCodeRequest.ApproverRestrictions`,
  ),
  decision(
    'The same in the third-party application edition, where 不用填写 is said of ProxyAppId',
    'new parameter essbasic',
    `Agent.ProxyAppId Agent.ProxyOrganizationId UserInfo.Channel UserInfo.CustomUserId UserInfo.ClientIp UserInfo.ProxyIp
     ChannelCreateMultiFlowSignQRCodeRequest.Operator ChannelCreateMultiFlowSignQRCodeRequest.ApproverRestrictions
     ChannelCancelMultiFlowSignQRCodeRequest.Operator`,
  ),
  decision(
    'The FlowId stands with each signer, as the SDK asks for',
    'new parameter ess',
    'CreateFlowApproversRequest.FlowId',
  ),
  decision(
    'Contract groups: a contract here is one file',
    'new parameter ess',
    'CreateSchemeUrlRequest.FlowGroupId CreateSchemeUrlRequest.FlowGroupUrlInfo CreateFlowApproversRequest.FlowGroupId DescribeFlowInfoRequest.FlowGroupId',
  ),
  decision(
    'What the gateway uploads is used at once, and told by content and name; grey boxes stay as the file has them',
    'new parameter ess',
    'UploadFilesRequest.Deadline UploadFilesRequest.FileType UploadFilesRequest.CoverRect',
  ),
  decision(
    'Fetched at once: the default of five minutes is long enough',
    'new parameter ess',
    'DescribeFileUrlsRequest.UrlTtl',
  ),
  decision(
    'All seals in use are shown, and not who may use them',
    'new parameter ess',
    'DescribeOrganizationSealsRequest.InfoType DescribeOrganizationSealsRequest.SealTypes',
  ),
  decision(
    'Templates are looked up for their QR codes alone: those of one’s own company, without a page of them',
    'new parameter ess',
    'DescribeFlowTemplatesRequest.ApplicationId DescribeFlowTemplatesRequest.WithPreviewUrl DescribeFlowTemplatesRequest.ShowPreviewComponents',
  ),
  decision(
    'A link here leads a party to its contract, with Tencent’s own buttons; reading several contracts at a time needs Tencent’s permission',
    'new parameter ess',
    'CreateSchemeUrlRequest.Hides CreateSchemeUrlRequest.UrlUseEnv CreateSchemeUrlRequest.CanSkipReadFlow',
  ),
  decision(
    'Restricts who may take up an open place, and Name, Mobile and OrganizationName do that',
    'new parameter ess',
    'CreateSchemeUrlRequest.IdCardType CreateSchemeUrlRequest.IdCardNumber CreateSchemeUrlRequest.PickUpAfterJoined',
  ),
  decision(
    'A reminder goes the way that the party is told: its NotifyType',
    'new parameter ess',
    'CreateFlowRemindsRequest.RemindTypes CreateFlowRemindsRequest.RemindEmailInfos',
  ),
  decision(
    'The default, SignReview: NeedSignReview and ApproverNeedSignReview ask for no other review',
    'new parameter ess',
    'CreateFlowSignReviewRequest.OperateType',
  ),
]

const keptThoughEnded: readonly Decision[] = [
  decision(
    'Tencent’s own examples and older requests have them: an import is checked and keeps them, and a form shows them only where they are there',
    'ends parameter ess',
    `ApproverInfo.VerifyChannel RegisterInfo.Uscc RegisterInfo.AuthorizationType
     UserInfo.Channel UserInfo.OpenId UserInfo.ClientIp UserInfo.ProxyIp Agent.AppId Agent.ProxyAppId Agent.ProxyOperator`,
  ),
  decision(
    'Offered where somebody needs it; the form says that Tencent advises against it',
    'ends parameter ess',
    'CreateMultiFlowSignQRCodeRequest.CallbackUrl',
  ),
  decision('The same', 'ends parameter essbasic', 'ChannelCreateMultiFlowSignQRCodeRequest.CallbackUrl'),
  decision(
    'Older requests hold it: it is read and kept, and offered where it is set',
    'ends parameter ess',
    'RegisterInfoOption.UnifiedSocialCreditCodeCNameSame',
  ),
  decision(
    'Days are what people think in; for longer there is QrCodeExpiredOn beside it',
    'ends parameter ess',
    'CreateMultiFlowSignQRCodeRequest.QrEffectiveDay',
  ),
  decision('The same', 'ends parameter essbasic', 'ChannelCreateMultiFlowSignQRCodeRequest.QrEffectiveDay'),
]

const answeredUntilThen: readonly Decision[] = [
  decision(
    'The sandbox answers what Tencent answers until that day; the gateway calls the new ones',
    'ends action ess',
    'CreateConvertTaskApi GetTaskResultApi',
  ),
]

const values: readonly Decision[] = [
  decision(
    'The comment on the action itself, and the list of the third-party application edition, have txt',
    'gone value ess',
    ['CreateFileConvertTaskRequest.ResourceType txt'],
  ),
  decision('0 stands for none: SDKs of other languages write it for what is absent', 'gone value ess', [
    'ApproverInfo.ApproverRole 0',
    'ApproverOption.FillType 0',
    'RegisterInfo.AuthorizationType 0',
  ]),
  decision(
    'The comment names ID_CARD alone; that of the third-party application edition names all three',
    'gone value ess',
    ['ApproverRestriction.IdCardType HONGKONG_AND_MACAO', 'ApproverRestriction.IdCardType HONGKONG_MACAO_AND_TAIWAN'],
  ),
  decision(
    'Named in running text alone: ours are in it',
    'unread value ess',
    'ApproverInfo.VerifyChannel ApproverRestriction.IdCardType',
  ),
  decision('The same', 'unread value essbasic', 'ApproverRestriction.IdCardType'),
  decision('A pattern, which the sandbox knows as one', 'new value ess', [
    'DescribeOrganizationSealsRequest.SealTypes OTHER_xx',
  ]),
]

const settings: readonly Decision[] = [
  decision(
    'S4 example 7 and the sample of ChildrenComponents send them; the comment on ComponentExtra names them for TEXT',
    'gone setting ess',
    [
      ...['Bold', 'FontAlign', 'FontColor'].map((key) => `DATE ${key}`),
      ...['DISTRICT', 'SELECTOR'].flatMap((type) =>
        ['Bold', 'Font', 'FontAlign', 'FontColor', 'FontSize'].map((key) => `${type} ${key}`),
      ),
      ...['SIGN_MULTI_LINE_TEXT', 'SIGN_SELECTOR'].flatMap((type) =>
        ['Font', 'FontAlign', 'FontSize'].map((key) => `${type} ${key}`),
      ),
    ],
  ),
]

const actions: readonly Decision[] = [
  decision(
    'Contracts from templates: Luokuan prepares a file of one’s own',
    'new action ess',
    'CreateFlow CreateDocument StartFlow DescribeFlowComponents OperateTemplate DescribeUserFlowType',
  ),
  decision(
    'Contract groups: a contract here is one file',
    'new action ess',
    'CreateFlowGroupByFiles CreateFlowGroupByTemplates CreateFlowGroupReminds CreateFlowGroupSignReview CreatePrepareFlowGroup',
  ),
  decision(
    'Tencent’s own pages for preparing and signing, several at a time or embedded: Luokuan’s page is its own, and a link leads to one contract',
    'new action ess',
    `CreatePrepareFlow CreateMiniAppPrepareFlow CreateEmbedWebUrl CreateWebThemeConfig CreateFlowSignUrl CreateBatchSignUrl CreateBatchQuickSignUrl
     CreateOrganizationBatchSignUrl`,
  ),
  decision(
    'Dynamic signing 2.0: needs a contract with Tencent of its own; OpenDynamicSignFlow is kept where an import has it',
    'new action ess',
    'ArchiveDynamicFlow CreateDynamicFlowApprover',
  ),
  decision(
    'Later in a contract’s life: handing on, releasing, putting off, archiving, evidence. Done at Tencent’s console',
    'new action ess',
    `CreateFlowForwards CreateReleaseFlow ModifyFlowDeadline OperateFlowRemarks CreateArchiveFlowTask DescribeArchiveFlowTask CreateBatchCancelFlowUrl
     CancelOrganizationFlows DescribeCancelFlowsTask CreateFlowEvidenceReport DescribeFlowEvidenceReport CreateFlowBlockchainEvidenceUrl
     DescribeSignFaceVideo`,
  ),
  decision(
    'Signatures of files and data, and proof of them, apart from contracts',
    'new action ess',
    'CreateFileCounterSign DescribeFileCounterSignResult VerifyDigitFile VerifyPdf CreateDigitalDataSign VerifyDigitalDataSign CreateRequestWithEncryption',
  ),
  decision(
    'What Tencent’s machines make of a contract’s text: review, comparison, extraction, drafting',
    'new action ess',
    `CreateBatchContractReviewTask CreateContractReviewChecklistWebUrl CreateContractReviewWebUrl DescribeContractReviewChecklist
     DescribeContractReviewChecklistWebUrl DescribeContractReviewChecklistsWebUrl DescribeContractReviewMarkedRiskExportTask DescribeContractReviewTask
     DescribeContractReviewTaskListWebUrl DescribeContractReviewWebUrl DescribeEnterpriseContractReviewChecklists ExportContractReviewMarkedRisk
     ExportContractReviewResult ImportContractReviewChecklist CreateRiskIdentificationTaskFeedback DescribeRiskIdentificationTaskFeedback
     CreateContractComparisonTask CreateContractDiffTaskWebUrl DescribeContractComparisonTask DescribeContractDiffTaskWebUrl ExportContractComparisonTask
     CreateBatchInformationExtractionTask CreateInformationExtractionWebUrl DescribeInformationExtractionTask DescribeInformationExtractionWebUrl
     CreateLMInformationExtractionTaskFieldFeedback DescribeLMInformationExtractionTaskFieldFeedback
     CreateDraftContractByPromptsTask DescribeDraftContractByPromptsTask`,
  ),
  decision(
    'Setting up a company and its partners, its staff, roles and departments: done once, at Tencent’s console',
    'new action ess',
    `CreateBatchAdminChangeInvitations CreateBatchAdminChangeInvitationsUrl CreateBatchInitOrganizationUrl CreateBatchOrganizationAuthorizationUrl
     CreateBatchOrganizationRegistrationTasks DescribeBatchOrganizationRegistrationTasks DescribeBatchOrganizationRegistrationUrls
     CreateModifyAdminAuthorizationUrl CreateOrganizationAuthFile CreateOrganizationAuthUrl CreateOrganizationInfoChangeUrl
     CreateOrganizationGroupInvitationLink CreateIntegrationSubOrganizationActiveRecord DeleteOrganizationAuthorizations DescribeOrganizationAuthStatus
     DescribeOrganizationGroupOrganizations DescribeOrganizationVerifyStatus CreatePartnerAuthorizationLink ModifyPartnerAuthorization
     CreateExtendedServiceAuthInfos DeleteExtendedServiceAuthInfos DescribeExtendedServiceAuthDetail DescribeExtendedServiceAuthInfos ModifyExtendedService
     ModifyApplicationCallbackInfo DescribeBillUsage DescribeBillUsageDetail
     CreateIntegrationDepartment DeleteIntegrationDepartment DescribeIntegrationDepartments ModifyIntegrationDepartment
     CreateIntegrationEmployees DeleteIntegrationEmployees DescribeIntegrationEmployees UpdateIntegrationEmployees CreateEmployeeChangeUrl
     CreateIntegrationRole CreateIntegrationUserRoles DeleteIntegrationRoleUsers DescribeIntegrationRoles ModifyIntegrationRole
     CreateSingleSignOnEmployees DeleteSingleSignOnEmployees DescribeSingleSignOnEmployees ModifySingleSignOnEmployees
     BindEmployeeUserIdWithClientOpenId UnbindEmployeeUserIdWithClientOpenId`,
  ),
  decision(
    'Making seals and saying who may use them, and what a person needs to sign at all or by machine: done by their owners',
    'new action ess',
    `CreateSeal CreateSealPolicy DeleteSealPolicies OperateSeals CreateLegalSealQrCode CreateEmployeeQualificationSealQrCode CreatePreparedPersonalEsign
     CreatePersonAuthCertificateImage DescribePersonCertificate CreateUserAutoSignEnableUrl CreateUserAutoSignSealUrl CancelUserAutoSignEnableUrl
     DescribeUserAutoSignStatus DisableUserAutoSign RenewAutoSignLicense CreatePartnerAutoSignAuthUrl ModifyPartnerAutoSignAuthUrl
     CreateUserMobileChangeUrl CreateUserNameChangeUrl CreateUserVerifyUrl DescribeUserVerifyStatus DescribeThirdPartyAuthCode`,
  ),
  decision(
    'The third-party application edition: of it Luokuan has the QR codes for many signers alone',
    'new action essbasic',
    `ArchiveDynamicFlow CancelOrganizationFlows ChannelBatchCancelFlows ChannelCancelFlow ChannelCancelUserAutoSignEnableUrl ChannelCreateBatchCancelFlowUrl
     ChannelCreateBatchQuickSignUrl ChannelCreateBatchSignUrl ChannelCreateBoundFlows ChannelCreateDynamicFlowApprover ChannelCreateEmbedWebUrl
     ChannelCreateFlowApprovers ChannelCreateFlowByFiles ChannelCreateFlowGroupByFiles ChannelCreateFlowGroupByTemplates ChannelCreateFlowReminds
     ChannelCreateFlowSignReview ChannelCreateFlowSignUrl ChannelCreateOrganizationBatchSignUrl ChannelCreateOrganizationModifyQrCode
     ChannelCreatePrepareFlow ChannelCreatePrepareFlowGroup ChannelCreatePreparedPersonalEsign ChannelCreateReleaseFlow ChannelCreateRole
     ChannelCreateSealPolicy ChannelCreateUserAutoSignEnableUrl ChannelCreateUserAutoSignSealUrl ChannelCreateUserRoles ChannelCreateWebThemeConfig
     ChannelDeleteRole ChannelDeleteRoleUsers ChannelDeleteSealPolicies ChannelDescribeAccountBillDetail ChannelDescribeBillUsageDetail
     ChannelDescribeEmployees ChannelDescribeFlowComponents ChannelDescribeOrganizationSeals ChannelDescribeRoles ChannelDescribeSignFaceVideo
     ChannelDescribeUserAutoSignStatus ChannelDisableUserAutoSign ChannelModifyRole ChannelRenewAutoSignLicense ChannelUpdateSealStatus ChannelVerifyPdf
     CreateBatchAdminChangeInvitations CreateBatchAdminChangeInvitationsUrl CreateBatchInitOrganizationUrl CreateBatchOrganizationAuthorizationUrl
     CreateBatchOrganizationRegistrationTasks CreateChannelFlowEvidenceReport CreateChannelOrganizationInfoChangeUrl CreateChannelSubOrganizationActive
     CreateCloseOrganizationUrl CreateConsoleLoginUrl CreateEmployeeChangeUrl CreateEmployeeQualificationSealQrCode
     CreateFlowBlockchainEvidenceUrl CreateFlowForwards CreateFlowGroupSignReview CreateFlowsByTemplates CreateLegalSealQrCode
     CreateModifyAdminAuthorizationUrl CreateOrganizationAuthFile CreatePartnerAutoSignAuthUrl CreatePersonAuthCertificateImage
     CreateRequestWithEncryption CreateSealByImage CreateSignUrls DeleteOrganizationAuthorizations DescribeBatchOrganizationRegistrationTasks
     DescribeBatchOrganizationRegistrationUrls DescribeCancelFlowsTask DescribeChannelFlowEvidenceReport DescribeChannelOrganizations
     DescribeChannelSealPolicyWorkflowUrl DescribeExtendedServiceAuthDetail DescribeExtendedServiceAuthInfo
     DescribeFlowDetailInfo DescribeResourceUrlsByFlows DescribeTemplates DescribeUsage DescribeUserFlowType GetDownloadFlowUrl ModifyExtendedService
     ModifyFlowDeadline ModifyOrganizationBusinessInfo ModifyPartnerAutoSignAuthUrl OperateChannelTemplate OperateTemplate PrepareFlows
     SyncProxyOrganization SyncProxyOrganizationOperators`,
  ),
]

export const decisions: readonly Decision[] = [
  ...parameters,
  ...keptThoughEnded,
  ...answeredUntilThen,
  ...values,
  ...settings,
  ...actions,
]
