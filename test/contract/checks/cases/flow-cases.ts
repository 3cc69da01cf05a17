// Rows 2 to 6: the request, the contract's settings, its file.
import { aRequest, aText, inDraft, nowSeconds } from '../a-request.ts'
import type { Case } from './case.ts'

const name = (FlowName: unknown) => aRequest({ FlowName })
const tenYears = 10 * 366 * 24 * 3600

export const flowCases = {
  'body-not-object': { passes: aRequest(), fails: [], code: 'InvalidParameter', path: [] },
  'parameter-missing': {
    passes: aRequest(),
    fails: aRequest({ Operator: {} }),
    code: 'MissingParameter',
    path: ['Operator', 'UserId'],
  },
  'text-not-holdable': {
    passes: aRequest({ FlowDescription: '第一行\n第二行\t🙂' }),
    fails: aRequest({ FlowDescription: '第一行\u0000' }),
    code: 'InvalidParameter',
    path: ['FlowDescription'],
  },
  'parameter-type': {
    passes: aRequest({ Components: null }),
    fails: aRequest({ Components: [aText({ ComponentWidth: '100' })] }),
    code: 'InvalidParameter',
    path: ['Components', 0, 'ComponentWidth'],
  },
  'flow-name-empty': { passes: name('合'), fails: name(' '), code: 'InvalidParameter.FlowName', path: ['FlowName'] },
  'flow-name-long': {
    passes: name('合'.repeat(200)),
    fails: name('合'.repeat(201)),
    code: 'InvalidParameter.FlowName',
    path: ['FlowName'],
  },
  'flow-name-characters': {
    passes: name('B2C 待审核的&带有抄送人（一）《附件》：[甲]-_,;.+()、。'),
    fails: name('采购/合同'),
    code: 'InvalidParameter.FlowName',
    path: ['FlowName'],
  },
  'flow-description-long': {
    passes: aRequest({ FlowDescription: '述'.repeat(1000) }),
    fails: aRequest({ FlowDescription: '述'.repeat(1001) }),
    code: 'InvalidParameter.FlowDescription',
    path: ['FlowDescription'],
  },
  'flow-type-long': {
    passes: aRequest({ FlowType: '类'.repeat(200) }),
    fails: aRequest({ FlowType: '类'.repeat(201) }),
    code: 'InvalidParameter.FlowType',
    path: ['FlowType'],
  },
  'flow-type-characters': {
    passes: aRequest({ FlowType: '销售_Type1' }),
    fails: aRequest({ FlowType: '销售 合同' }),
    code: 'InvalidParameter.FlowType',
    path: ['FlowType'],
  },
  'deadline-past': {
    passes: aRequest({ Deadline: nowSeconds + 1 }),
    fails: aRequest({ Deadline: nowSeconds }),
    code: 'InvalidParameter.FlowDeadLine',
    path: ['Deadline'],
  },
  'deadline-no-time': {
    passes: aRequest({ Deadline: 1830268800 }),
    fails: aRequest({ Deadline: 1830268800000 }),
    code: 'InvalidParameter.FlowDeadLine',
    path: ['Deadline'],
  },
  'user-data-long': {
    passes: aRequest({ UserData: 'A'.repeat(20480) }),
    fails: aRequest({ UserData: 'A'.repeat(20484) }),
    code: 'InvalidParameter.FlowUserData',
    path: ['UserData'],
  },
  'user-data-base64': {
    passes: aRequest({ UserData: 'QmFzZTY0IEJhc2U2NCA=' }),
    fails: aRequest({ UserData: '订单1234' }),
    code: 'InvalidParameter.FlowUserData',
    path: ['UserData'],
  },
  'custom-show-map': {
    passes: aRequest({ CustomShowMap: '{合同名称} {发起方企业}({发起方姓名}) {签署方1企业} {签署方2姓名}' }),
    fails: aRequest({ CustomShowMap: '{签署方3姓名}' }),
    code: 'InvalidParameter.CustomShowMap',
    path: ['CustomShowMap'],
  },
  'reminded-on-range': {
    passes: aRequest({ RemindedOn: nowSeconds + tenYears }),
    fails: aRequest({ RemindedOn: nowSeconds + tenYears + 1 }),
    code: 'InvalidParameter.ParamError',
    path: ['RemindedOn'],
  },
  'flow-enumeration': {
    passes: aRequest({
      SignBeanTag: 1,
      PreviewType: 1,
      CcNotifyType: 1,
      FlowDisplayType: 3,
      ApproverVerifyType: '',
      AutoSignScene: 'OTHER',
    }),
    fails: aRequest({ FlowDisplayType: 4 }),
    code: 'InvalidParameter.ParamError',
    path: ['FlowDisplayType'],
  },
  'file-missing': {
    passes: aRequest(),
    fails: aRequest({ FileIds: [] }),
    code: 'MissingParameter.ResourceId',
    path: ['FileIds'],
  },
  'file-many': {
    passes: aRequest(),
    fails: aRequest({ FileIds: ['f1', 'f2'] }),
    code: 'OperationDenied.ManyResourceId',
    path: ['FileIds', 1],
  },
  'approvers-empty': {
    passes: aRequest({ Approvers: [], OpenDynamicSignFlow: true }),
    fails: aRequest({ Approvers: undefined }),
    code: 'MissingParameter.FlowApprover',
    path: ['Approvers'],
    context: inDraft,
  },
} satisfies Record<string, Case>
