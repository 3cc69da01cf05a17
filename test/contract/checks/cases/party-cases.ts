// Rows 7 to 15: signers and copies.
import { aRequest, aSignature, nowSeconds } from '../a-request.ts'
import { company, person, type Case } from './case.ts'

const asCompany = (change: Record<string, unknown>) => aRequest({}, change)
const asPerson = (change: Record<string, unknown>) => aRequest({}, {}, change)
const signer = (index: number) => ({
  ApproverType: 1,
  ApproverName: '张三',
  ApproverMobile: `1${String(index).padStart(10, '0')}`,
  NotifyType: 'sms',
  SignComponents: [aSignature()],
})
const signers = (count: number) => aRequest({ Approvers: Array.from({ length: count }, (_, index) => signer(index)) })
const copies = (...CcInfos: readonly object[]) => aRequest({ CcInfos })
const manyCopies = (count: number) =>
  copies(...Array.from({ length: count }, (_, index) => ({ Mobile: `1${String(index).padStart(10, '0')}` })))
const same = { ApproverType: 0, OrganizationName: '典子谦示例企业', ApproverMobile: '13200000000' }

export const partyCases = {
  'approvers-many': {
    passes: signers(50),
    fails: signers(51),
    code: 'InvalidParameter.ParamError',
    path: ['Approvers'],
  },
  'approver-type': {
    passes: asCompany({ ApproverType: 0 }),
    fails: asCompany({ ApproverType: 2 }),
    code: 'InvalidParameter.ApproverType',
    path: [...company, 'ApproverType'],
  },
  'auto-sign-scene-missing': {
    passes: aRequest({ AutoSignScene: 'E_PRESCRIPTION_AUTO_SIGN' }, {}, { ApproverType: 7 }),
    fails: asPerson({ ApproverType: 7 }),
    code: 'InvalidParameter.PersonAutoSignTag',
    path: [...person, 'ApproverType'],
  },
  'organization-missing': {
    passes: asCompany({ OrganizationName: '某公司' }),
    fails: asCompany({ OrganizationName: ' ' }),
    code: 'MissingParameter.ApproverOrganizationInfo',
    path: [...company, 'OrganizationName'],
  },
  'organization-brackets': {
    passes: asCompany({ OrganizationName: '某某（深圳）公司' }),
    fails: asCompany({ OrganizationName: '某某(深圳)公司' }),
    code: 'InvalidParameter.OrganizationName',
    path: [...company, 'OrganizationName'],
  },
  'organization-characters': {
    passes: asCompany({ OrganizationName: "A·B & C-D's 公司" }),
    fails: asCompany({ OrganizationName: '某某/公司' }),
    code: 'InvalidParameter.OrganizationName',
    path: [...company, 'OrganizationName'],
  },
  'organization-of-person': {
    passes: asPerson({ OrganizationName: '' }),
    fails: asPerson({ OrganizationName: '某公司' }),
    code: 'OperationDenied.ErrNoSupportIndividualHasOrganizationName',
    path: [...person, 'OrganizationName'],
  },
  'approver-name-missing': {
    passes: asPerson({ ApproverName: '', ApproverMobile: '', ApproverOption: { FillType: 1 } }),
    fails: asPerson({ ApproverName: '' }),
    code: 'MissingParameter.ApproverName',
    path: [...person, 'ApproverName'],
  },
  'needs-company-alone': {
    passes: asCompany({ ApproverName: '典子谦', ApproverMobile: '13200000000' }),
    fails: asCompany({ ApproverName: '', ApproverMobile: undefined }),
    code: 'OperationDenied.WhiteListForbid',
    path: [...company, 'ApproverName'],
  },
  'needs-tagged-signers': {
    passes: asCompany({ CustomApproverTag: 'tag' }),
    fails: asCompany({ ApproverName: '', ApproverMobile: '', CustomApproverTag: 'tag' }),
    code: 'OperationDenied.WhiteListForbid',
    path: [...company, 'ApproverName'],
  },
  'needs-dynamic-signers': {
    passes: asPerson({ ApproverOption: { FillType: 0 } }),
    fails: asPerson({ ApproverOption: { FillType: 1 } }),
    code: 'OperationDenied.WhiteListForbid',
    path: [...person, 'ApproverOption', 'FillType'],
  },
  'approver-mobile-missing': {
    passes: asCompany({ ApproverName: undefined, ApproverMobile: undefined, UserId: 'u2' }),
    fails: asCompany({ ApproverMobile: '' }),
    code: 'MissingParameter.ApproverMobile',
    path: [...company, 'ApproverMobile'],
  },
  'approver-name-long': {
    passes: asPerson({ ApproverName: '张'.repeat(50) }),
    fails: asPerson({ ApproverName: '张'.repeat(51) }),
    code: 'InvalidParameter.Name',
    path: [...person, 'ApproverName'],
  },
  'approver-name-characters': {
    passes: asPerson({ ApproverName: "阿依·古丽 O'Neil-2.•" }),
    fails: asPerson({ ApproverName: '典子谦&' }),
    code: 'InvalidParameter.Name',
    path: [...person, 'ApproverName'],
  },
  'approver-mobile-form': {
    passes: asPerson({ ApproverMobile: '19999999999' }),
    fails: asPerson({ ApproverMobile: '+8619999999999' }),
    code: 'InvalidParameter.Mobile',
    path: [...person, 'ApproverMobile'],
  },
  'card-type': {
    passes: asPerson({ ApproverIdCardType: '' }),
    fails: asPerson({ ApproverIdCardType: 'PASSPORT' }),
    code: 'InvalidParameter.CardType',
    path: [...person, 'ApproverIdCardType'],
  },
  'card-number-form': {
    passes: asPerson({ ApproverIdCardType: 'HONGKONG_AND_MACAO', ApproverIdCardNumber: 'H1234567890' }),
    fails: asPerson({ ApproverIdCardNumber: '11010519491231002x' }),
    code: 'InvalidParameter.CardNumber',
    path: [...person, 'ApproverIdCardNumber'],
  },
  'card-number-digit': {
    passes: asPerson({ ApproverIdCardNumber: '11010519491231002X' }),
    fails: asPerson({ ApproverIdCardNumber: '620000198802020000' }),
    code: 'InvalidParameter.CardNumber',
    path: [...person, 'ApproverIdCardNumber'],
  },
  'notify-type': {
    passes: asPerson({ NotifyType: 'ALL' }),
    fails: asPerson({ NotifyType: 'WECHAT' }),
    code: 'InvalidParameter.NotifyType',
    path: [...person, 'NotifyType'],
  },
  'pre-read-time': {
    passes: asPerson({ PreReadTime: 300 }),
    fails: asPerson({ PreReadTime: 301 }),
    code: 'InvalidParameter.PreReadTime',
    path: [...person, 'PreReadTime'],
  },
  'sign-types-unknown': {
    passes: asPerson({ ApproverSignTypes: [1, 2, 3, 5, 6] }),
    fails: asPerson({ ApproverSignTypes: [1, 4] }),
    code: 'InvalidParameter.ParamError',
    path: [...person, 'ApproverSignTypes'],
  },
  'sign-types-device-only': {
    passes: asPerson({ ApproverSignTypes: [] }),
    fails: asPerson({ ApproverSignTypes: [5, 6] }),
    code: 'InvalidParameter.ParamError',
    path: [...person, 'ApproverSignTypes'],
  },
  'verify-channel': {
    passes: asPerson({ VerifyChannel: ['WEIXINAPP'] }),
    fails: asPerson({ VerifyChannel: ['FAX'] }),
    code: 'InvalidParameter.VerifyChannel',
    path: [...person, 'VerifyChannel'],
  },
  'approver-enumeration': {
    passes: asPerson({
      ApproverVerifyTypes: [1, 2],
      SignEndpoints: ['link'],
      ApproverOption: { FlowReadLimit: 'LimitBottom' },
    }),
    fails: asPerson({ ApproverOption: { FlowReadLimit: 'Never' } }),
    code: 'InvalidParameter.ParamError',
    path: [...person, 'ApproverOption', 'FlowReadLimit'],
  },
  'add-sign-components-limits': {
    passes: aRequest({ SignBeanTag: 1 }, { AddSignComponentsLimits: [{ ComponentType: 'SIGN_LEGAL_PERSON_SEAL' }] }),
    fails: aRequest(
      { SignBeanTag: 1 },
      { AddSignComponentsLimits: [{ ComponentType: 'SIGN_SEAL' }, { ComponentType: 'SIGN_DATE' }] },
    ),
    code: 'InvalidParameter.ParamError',
    path: [...company, 'AddSignComponentsLimits', 1, 'ComponentType'],
  },
  'role-name': {
    passes: asPerson({ ApproverRoleName: '角'.repeat(20) }),
    fails: asPerson({ ApproverRoleName: '角'.repeat(21) }),
    code: 'InvalidParameter.ParamError',
    path: [...person, 'ApproverRoleName'],
  },
  'sign-instruction-long': {
    passes: asPerson({ SignInstructionContent: '知'.repeat(500) }),
    fails: asPerson({ SignInstructionContent: '知'.repeat(501) }),
    code: 'InvalidParameter.ParamError',
    path: [...person, 'SignInstructionContent'],
  },
  'approver-tag-long': {
    passes: asPerson({ CustomApproverTag: 't'.repeat(64) }),
    fails: asPerson({ CustomApproverTag: 't'.repeat(65) }),
    code: 'InvalidParameter.ParamError',
    path: [...person, 'CustomApproverTag'],
  },
  'approver-deadline': {
    passes: asPerson({ Deadline: nowSeconds + 1 }),
    fails: asPerson({ Deadline: nowSeconds }),
    code: 'InvalidParameter.ParamError',
    path: [...person, 'Deadline'],
  },
  'approver-repeat': {
    passes: aRequest({}, { CustomApproverTag: 'or' }, { ...same, CustomApproverTag: 'or' }),
    fails: aRequest({}, { CustomApproverTag: 'or' }, same),
    code: 'OperationDenied.ApproverRepeat',
    path: person,
  },
  'cc-many': { passes: manyCopies(50), fails: manyCopies(51), code: 'InvalidParameter.CcNum', path: ['CcInfos'] },
  'cc-repeat': {
    passes: copies({ Mobile: '15100000000' }, { Mobile: '13700000000' }),
    fails: copies({ Mobile: '15100000000' }, { Mobile: '15100000000', CcType: 1 }),
    code: 'OperationDenied.CcUserRepeat',
    path: ['CcInfos', 1],
  },
  'cc-signs': {
    passes: copies({ Mobile: '18888888887' }),
    fails: copies({ Mobile: '18888888888' }),
    code: 'OperationDenied.CcUserRepeat',
    path: ['CcInfos', 0],
  },
  'cc-nobody': {
    passes: copies({ OrganizationName: '某公司' }),
    fails: copies({ Name: '李四' }),
    code: 'InvalidParameter.CcNum',
    path: ['CcInfos', 0, 'Mobile'],
  },
  'cc-mobile-form': {
    passes: copies({ Mobile: '15100000000' }),
    fails: copies({ Mobile: '1510000000' }),
    code: 'InvalidParameter.Mobile',
    path: ['CcInfos', 0, 'Mobile'],
  },
  'cc-name': {
    passes: copies({ Mobile: '15100000000', Name: '李'.repeat(50) }),
    fails: copies({ Mobile: '15100000000', Name: '李四&' }),
    code: 'InvalidParameter.Name',
    path: ['CcInfos', 0, 'Name'],
  },
  'cc-enumeration': {
    passes: copies({ Mobile: '15100000000', CcType: 1, CcPermission: 1, NotifyType: 'NONE' }),
    fails: copies({ Mobile: '15100000000', CcPermission: 2 }),
    code: 'InvalidParameter.CcNum',
    path: ['CcInfos', 0, 'CcPermission'],
  },
} satisfies Record<string, Case>
