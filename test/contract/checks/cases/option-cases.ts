// Settings that contradict each other or have no effect, times, and a careful person's questions about the parties.
import { aBlank, aRequest, aSignature, extra, nowSeconds, signedByPerson } from '../a-request.ts'
import { company, person, type Case } from './case.ts'

const asCompany = (change: Record<string, unknown>) => aRequest({}, change)
const asPerson = (change: Record<string, unknown>) => aRequest({}, {}, change)
const limited = (
  who: 'company' | 'person',
  ComponentType: string,
  ComponentValue: readonly string[],
  change: Record<string, unknown> = {},
) => {
  const limits = { AddSignComponentsLimits: [{ ComponentType, ComponentValue }], ...change }
  return aRequest({ SignBeanTag: 1 }, who === 'company' ? limits : {}, who === 'person' ? limits : {})
}
const option = (ApproverOption: object, change: Record<string, unknown> = {}) => asPerson({ ApproverOption, ...change })
const registered = (RegisterInfo: object) => asCompany({ RegisterInfo })
const value = ['AddSignComponentsLimits', 0, 'ComponentValue']
const param = 'InvalidParameter.ParamError'
const day = 24 * 3600
const ocr = extra({ ComponentTypeLimit: ['OCR_ESIGN'] })
const copies = (...CcInfos: readonly object[]) => aRequest({ CcInfos })

export const optionCases = {
  'agent-organization-missing': {
    passes: aRequest({ Agent: { AppId: 'a', ProxyOrganizationId: '' } }),
    fails: aRequest({ Agent: { ProxyOperator: 'u', ProxyOrganizationId: '' } }),
    code: param,
    path: ['Agent', 'ProxyOrganizationId'],
  },
  'deadline-soon': {
    passes: aRequest({ Deadline: nowSeconds + day }),
    fails: aRequest({ Deadline: nowSeconds + day - 1 }),
    code: 'InvalidParameter.FlowDeadLine',
    path: ['Deadline'],
  },
  'reminded-on-early': {
    passes: aRequest({ Deadline: nowSeconds + 2 * day, RemindedOn: nowSeconds + 2 * day }),
    fails: aRequest({ Deadline: nowSeconds + 2 * day, RemindedOn: nowSeconds + 2 * day - 1 }),
    code: param,
    path: ['RemindedOn'],
  },
  'approver-deadline-soon': {
    passes: asPerson({ Deadline: nowSeconds + day }),
    fails: asPerson({ Deadline: nowSeconds + day - 1 }),
    code: 'InvalidParameter.FlowDeadLine',
    path: [...person, 'Deadline'],
  },
  'approver-deadline-late': {
    passes: asPerson({ Deadline: nowSeconds + 365 * day }),
    fails: asPerson({ Deadline: nowSeconds + 365 * day + 1 }),
    code: 'InvalidParameter.FlowDeadLine',
    path: [...person, 'Deadline'],
  },
  'silent-dynamic': {
    passes: option({ FillType: 1 }),
    fails: aRequest({ SignBeanTag: 1 }, { ApproverType: 3, SignComponents: [], ApproverOption: { FillType: 1 } }),
    code: param,
    path: [...company, 'ApproverOption', 'FillType'],
  },
  'limit-signature-kinds': {
    passes: limited('person', 'SIGN_SIGNATURE', ['HANDWRITE', 'SYSTEM_ESIGN']),
    fails: limited('person', 'SIGN_SIGNATURE', ['HANDWRITE', 'OFFICIAL']),
    code: param,
    path: [...person, ...value],
  },
  'limit-legal-person': {
    passes: limited('company', 'SIGN_LEGAL_PERSON_SEAL', []),
    fails: limited('company', 'SIGN_LEGAL_PERSON_SEAL', ['OFFICIAL']),
    code: param,
    path: [...company, ...value],
  },
  'limit-seal-both': {
    passes: limited('company', 'SIGN_SEAL', ['OFFICIAL', 'CONTRACT']),
    fails: limited('company', 'SIGN_SEAL', ['OFFICIAL', 'yDwJCUUckpk7t9yyUuXF6wL8KMm3yXcX']),
    code: 'InvalidParameter.SealId',
    path: [...company, ...value],
  },
  'limit-seal-of-others': {
    passes: limited('company', 'SIGN_PAGING_SEAL', ['yDwJCUUckpk7t9yyUuXF6wL8KMm3yXcX'], { UserId: 'u2' }),
    fails: limited('company', 'SIGN_PAGING_SEAL', ['yDwJCUUckpk7t9yyUuXF6wL8KMm3yXcX']),
    code: 'InvalidParameter.SealId',
    path: [...company, ...value],
  },
  'limit-of-other-kind': {
    passes: limited('person', 'SIGN_SIGNATURE', []),
    fails: limited('person', 'SIGN_SEAL', []),
    code: 'OperationDenied.NoSupportComponentType',
    path: [...person, 'AddSignComponentsLimits', 0, 'ComponentType'],
  },
  'sign-bean-only': {
    passes: aRequest({ SignBeanTag: 1 }, {}, { ApproverOption: { ForbidAddSignDate: true } }),
    fails: aRequest({ SignBeanTag: 0 }, {}, { ApproverOption: { ForbidAddSignDate: true } }),
    code: param,
    path: [...person, 'ApproverOption', 'ForbidAddSignDate'],
  },
  'mobile-mode-without-identity': {
    passes: option({ ApproverMobileMode: 'GIVEN' }, { ApproverIdCardNumber: '11010519491231002X' }),
    fails: option({ ApproverMobileMode: 'GIVEN' }),
    code: param,
    path: [...person, 'ApproverOption', 'ApproverMobileMode'],
  },
  'pre-read-idle': {
    passes: option({ FlowReadLimit: 'LimitReadTime' }, { PreReadTime: 10 }),
    fails: option({ FlowReadLimit: 'LimitBottom' }, { PreReadTime: 10 }),
    code: 'InvalidParameter.PreReadTime',
    path: [...person, 'PreReadTime'],
  },
  'verify-types-idle': {
    passes: asPerson({ ApproverVerifyTypes: [2] }),
    fails: aRequest({ ApproverVerifyType: 'VerifyCheck' }, {}, { ApproverVerifyTypes: [2] }),
    code: param,
    path: [...person, 'ApproverVerifyTypes'],
  },
  'mobile-check-idle': {
    passes: aRequest(
      { ApproverVerifyType: 'VerifyCheck' },
      {},
      { ApproverVerifyTypes: [2], SignComponents: [aSignature(ocr)] },
    ),
    fails: asPerson({ ApproverVerifyTypes: [1, 2], SignComponents: [aSignature(ocr)] }),
    code: param,
    path: [...person, 'SignComponents', 0, 'ComponentExtra'],
  },
  'three-factors-abroad': {
    passes: asPerson({ ApproverSignTypes: [1, 3] }),
    fails: asPerson({ ApproverIdCardType: 'HONGKONG_AND_MACAO', ApproverSignTypes: [1, 3] }),
    code: param,
    path: [...person, 'ApproverSignTypes'],
  },
  'approver-email-form': {
    passes: asPerson({ ApproverEmail: 'zhang.san@example.com' }),
    fails: asPerson({ ApproverEmail: 'zhang.san@example' }),
    code: param,
    path: [...person, 'ApproverEmail'],
  },
  'approver-email-missing': {
    passes: asPerson({ NotifyType: 'all', ApproverEmail: 'a@b.cn' }),
    fails: asPerson({ NotifyType: 'EMAIL' }),
    code: 'InvalidParameter.NotifyType',
    path: [...person, 'ApproverEmail'],
  },
  'approver-source': {
    passes: asPerson({ ApproverSource: 'WEWORKAPP' }),
    fails: asPerson({ ApproverSource: 'WECHAT' }),
    code: param,
    path: [...person, 'ApproverSource'],
  },
  'approver-tag-alone': {
    passes: aRequest({}, { CustomApproverTag: 'or' }, { CustomApproverTag: 'or' }),
    fails: aRequest({}, { CustomApproverTag: 'or' }),
    code: param,
    path: [...company, 'CustomApproverTag'],
  },
  'register-legal-name': {
    passes: registered({ LegalName: '张三' }),
    fails: registered({ LegalName: ' ' }),
    code: param,
    path: [...company, 'RegisterInfo', 'LegalName'],
  },
  'register-enumeration': {
    passes: registered({
      LegalName: '张三',
      AuthorizationTypes: [2, 5],
      AuthorizationMethods: [1, 2, 3],
      OrganizationIdCardType: 'USCC',
    }),
    fails: registered({ LegalName: '张三', AuthorizationTypes: [2, 3] }),
    code: param,
    path: [...company, 'RegisterInfo', 'AuthorizationTypes'],
  },
  'register-credit-code': {
    passes: registered({ LegalName: '张三', UnifiedSocialCreditCode: '9144030071526726XG' }),
    fails: registered({ LegalName: '张三', UnifiedSocialCreditCode: '9144030071526726XF' }),
    code: 'OperationDenied.OrgUniformSocialCreditCodeErr',
    path: [...company, 'RegisterInfo', 'UnifiedSocialCreditCode'],
  },
  'cc-organization-brackets': {
    passes: copies({ OrganizationName: '某某（深圳）公司' }),
    fails: copies({ OrganizationName: '某某(深圳)公司' }),
    code: 'InvalidParameter.OrganizationName',
    path: ['CcInfos', 0, 'OrganizationName'],
  },
  'party-adds-own': {
    passes: aRequest({ SignBeanTag: 1 }),
    fails: aRequest({ SignBeanTag: 1 }, {}, { SignComponents: [] }),
    code: 'MissingParameter.SignComponents',
    path: [...person, 'SignComponents'],
  },
  'silent-adds-none': {
    passes: aRequest({ SignBeanTag: 1, AutoSignScene: 'OTHER' }, {}, { ApproverType: 7 }),
    fails: aRequest({ SignBeanTag: 1, AutoSignScene: 'OTHER' }, {}, { ApproverType: 7, SignComponents: [] }),
    code: 'MissingParameter.SignComponents',
    path: [...person, 'SignComponents'],
  },
  'blanks-optional': {
    passes: asPerson({
      Components: [aBlank({ ComponentRequired: true }), aBlank({ ComponentType: 'CHECK_BOX', ComponentPosY: 550 })],
    }),
    fails: asPerson({
      Components: [aBlank({ ComponentRequired: true }), aBlank({ ComponentRequired: false, ComponentPosY: 550 })],
    }),
    code: 'OperationDenied.RequiredComponentNotFill',
    path: [...person, 'Components'],
  },
  'approver-minor': {
    passes: asPerson({ ApproverIdCardNumber: '110105200801010012' }),
    fails: asPerson({ ApproverIdCardNumber: '110105200801020010' }),
    code: 'OperationDenied.InvalidApproverAge',
    path: [...person, 'ApproverIdCardNumber'],
  },
  'mobile-two-names': {
    passes: aRequest({}, { ApproverName: '张三', ApproverMobile: '18888888888' }),
    fails: aRequest({}, { ApproverName: '张珊', ApproverMobile: '18888888888' }),
    code: 'InvalidParameter.Mobile',
    path: [...person, 'ApproverMobile'],
  },
  'sign-date-gaps': {
    passes: signedByPerson(aSignature({ ComponentType: 'SIGN_DATE', ...extra({ Format: 'yyyy m d', Gaps: '2,2' }) })),
    fails: signedByPerson(aSignature({ ComponentType: 'SIGN_DATE', ...extra({ Format: 'yyyy-m-d', Gaps: '2,2' }) })),
    code: 'InvalidParameter.SignComponents',
    path: [...person, 'SignComponents', 0, 'ComponentExtra'],
  },
} satisfies Record<string, Case>
