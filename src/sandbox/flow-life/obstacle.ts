// Reasons why a step is not possible.
import { sandbox } from '../../words/zh/sandbox.ts'

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

/** The reason in Chinese, in which the API answers. */
export const obstacleWords: Readonly<Record<Obstacle, string>> = sandbox.obstacle

export class ObstacleError extends Error {
  override readonly name = 'ObstacleError'
  readonly obstacle: Obstacle

  constructor(obstacle: Obstacle) {
    super(obstacleWords[obstacle])
    this.obstacle = obstacle
  }
}
