// Reasons why a step is not possible.

export type Obstacle =
  | 'ended'
  | 'notStarted'
  | 'nobody'
  | 'notTaken'
  | 'alreadyTaken'
  | 'notYourTurn'
  | 'waitsForFilling'
  | 'waitsForReview'
  | 'alreadyDone'
  | 'alreadyFilled'
  | 'nothingToFill'
  | 'mayNotRefuse'
  | 'mayNotHandOn'
  | 'oneOfSeveral'
  | 'toTheSame'
  | 'automatic'
  | 'noReview'
  | 'late'
  | 'notSigned'

/** The reason as shown to a person. */
export const obstacleWords: Readonly<Record<Obstacle, string>> = {
  ended: '合同已结束，不能再操作。',
  notStarted: '合同尚未发起。',
  nobody: '合同中没有这位签署方。',
  notTaken: '这位签署方的信息尚未补充。',
  alreadyTaken: '这位签署方的信息已经确定。',
  notYourTurn: '还没有轮到您签署，请等待前面的签署方。',
  waitsForFilling: '合同还有内容等待填写，填写完成后才能签署。',
  waitsForReview: '签署前需要发起方企业审批，请等待审批通过。',
  alreadyDone: '您已经完成。',
  alreadyFilled: '您已填写，不能再转交。',
  nothingToFill: '没有需要您填写的内容。',
  mayNotRefuse: '发起方不允许拒绝签署。',
  mayNotHandOn: '发起方不允许转交。',
  oneOfSeveral: '由几位中的任意一位签署时，不能转交。',
  toTheSame: '不能转交给同一个人。',
  automatic: '自动签署方无需操作。',
  noReview: '这位签署方不需要审批。',
  notSigned: '合同尚未签完，不能解除。',
  late: '已过您的签署截止时间。',
}

export class ObstacleError extends Error {
  override readonly name = 'ObstacleError'
  readonly obstacle: Obstacle

  constructor(obstacle: Obstacle) {
    super(obstacleWords[obstacle])
    this.obstacle = obstacle
  }
}
