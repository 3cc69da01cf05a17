// Why a documented code comes by `/_sandbox/faults` alone, for the codes of which that is so in every action that
// documents them. A case file that reaches one says so itself, and goes before.

const reasons: readonly (readonly [why: string, codes: readonly string[]])[] = [
  [
    'nothing inside fails on purpose: the sandbox has no database, cache or service of Tencent’s',
    [
      'InternalError',
      'InternalError.Cache',
      'InternalError.Db',
      'InternalError.DbRead',
      'InternalError.Decryption',
      'InternalError.DependsApi',
      'InternalError.DependsDb',
      'InternalError.Encryption',
      'InternalError.System',
      'ResourceUnavailable',
    ],
  ],
  [
    'whoever asks is known, logged in, has proved who they are and may do everything',
    [
      'InvalidParameter.InvalidOperatorId',
      'InvalidParameter.InvalidRoleId',
      'InvalidParameter.InvalidRoleName',
      'OperationDenied.ErrNoResourceAccess',
      'OperationDenied.Forbid',
      'OperationDenied.NoFlowPermission',
      'OperationDenied.NoIdentityVerify',
      'OperationDenied.NoLogin',
      'OperationDenied.NoVerify',
      'OperationDenied.OperatorHasNoPermission',
      'OperationDenied.UserNotInOrganization',
      'ResourceNotFound.User',
      'ResourceNotFound.VerifyUser',
    ],
  ],
  [
    'there is one company: verified, active, open, of an unchanged name, and every member company is in its group',
    [
      'FailedOperation.NotFoundShadowUser',
      'FailedOperation.OrganizationExperienceChange',
      'FailedOperation.OrganizationNameChanged',
      'FailedOperation.OrganizationNameNeedChange',
      'InvalidParameter.InvalidOrganizationId',
      'OperationDenied.OrganizationClosing',
      'OperationDenied.OrganizationNotActivated',
      'OperationDenied.SubOrgNotJoin',
      'ResourceNotFound.AuthActiveOrganization',
      'ResourceNotFound.Organization',
      'ResourceNotFound.SuperAdmin',
    ],
  ],
  [
    'the account has every feature and licence, and any application’s id will do',
    [
      'OperationDenied.LicenseHasExpired',
      'OperationDenied.NotFoundLicense',
      'OperationDenied.WhiteListForbid',
      'ResourceNotFound.Application',
      'UnauthorizedOperation',
      'UnauthorizedOperation.NoPermissionFeature',
    ],
  ],
  [
    'calls are not counted',
    ['FailedOperation.RequestLimitExceeded', 'OperationDenied.OutQueryLimit', 'RequestLimitExceeded'],
  ],
  [
    'a signer’s age, standing and documents are not looked up',
    [
      'FailedOperation.AgeNotAchieveNormalLegal',
      'FailedOperation.UserInfoNoMatch',
      'InvalidParameter.IdCardValidityOverLimit',
      'OperationDenied.NoOpenServerSign',
      'OperationDenied.OrgUniformSocialCreditCodeErr',
      'OperationDenied.OverSeaForbid',
      'OperationDenied.PersonHasNoSignature',
    ],
  ],
  [
    'texts and files are not searched for what is forbidden',
    ['InvalidParameter.Sensitive', 'InvalidParameter.SensitiveFileContent', 'InvalidParameterValue.Mask'],
  ],
  [
    'the code is a family’s: a code that says more is answered in its place',
    [
      'AuthFailure',
      'FailedOperation',
      'InvalidParameter',
      'InvalidParameterValue',
      'LimitExceeded',
      'MissingParameter',
      'OperationDenied',
      'ResourceNotFound',
      'UnknownParameter',
      'UnsupportedOperation',
    ],
  ],
]

export const reasonOf: ReadonlyMap<string, string> = new Map(
  reasons.flatMap(([why, codes]) => codes.map((code) => [code, why] as const)),
)
