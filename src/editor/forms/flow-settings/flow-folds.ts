// Where each of the request's own settings stands on the screen: its field, and the fold that holds it.

/** The ids that were there first keep their names. */
const namedFields: Readonly<Record<string, string>> = {
  FlowName: 'lk-flow-name',
  FlowType: 'lk-flow-type',
  FlowDescription: 'lk-flow-description',
  Unordered: 'lk-flow-order',
  SignBeanTag: 'lk-flow-add-own',
  AutoSignScene: 'lk-flow-scene',
}

const inSight = ['Deadline', 'RemindedOn', 'CcInfos', 'CcNotifyType']

/** Which fold holds a setting, by its top-level key; what is always in sight is not among them. */
export const foldOfFlowKey: Readonly<Record<string, string>> = {
  ApproverVerifyType: 'flow-signing',
  AutoSignScene: 'flow-signing',
  OpenDynamicSignFlow: 'flow-signing',
  FlowDisplayType: 'flow-list',
  CustomShowMap: 'flow-list',
  NeedSignReview: 'flow-limits',
  Workflow: 'flow-limits',
  FlowOperateLimit: 'flow-limits',
  UserData: 'flow-developer',
  Agent: 'flow-developer',
  NeedPreview: 'flow-developer',
  PreviewType: 'flow-developer',
}

/** The id of the element where a top-level key is set; undefined where it is set elsewhere (Approvers) or not known. */
export function flowFieldId(key: string): string | undefined {
  if (Object.hasOwn(namedFields, key)) return namedFields[key]
  return inSight.includes(key) || Object.hasOwn(foldOfFlowKey, key) ? `lk-flow-${key}` : undefined
}
