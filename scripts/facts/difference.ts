// A difference between the SDK and the project.
import type { Ending } from './endings.ts'
import type { Service, User } from './model.ts'

export const differenceKinds = ['ends', 'gone', 'new', 'changed', 'unread'] as const
/**
 * `ends`: the SDK says that it is or will be out of use. `gone`: known to the project but not in the SDK. `new`: the
 * other way round. `changed`: it has another type. `unread`: the SDK's comment has no readable list of values.
 */
export type DifferenceKind = (typeof differenceKinds)[number]

export interface Difference {
  readonly kind: DifferenceKind
  readonly what: 'action' | 'parameter' | 'value' | 'setting'
  readonly service: Service
  /** `CancelFlow`, `ApproverOption.NoRefuse`, `ApproverInfo.NotifyType SMS`, `SIGN_DATE Gaps`. */
  readonly name: string
  /** Which parts of the project call, send or know it. */
  readonly users: readonly User[]
  /** What the SDK says about it, in its own words. */
  readonly words?: string
  readonly ending?: Ending
}

/** `new parameter ess ApproverOption.NoRefuse` */
export function idOf({ kind, what, service, name }: Difference): string {
  return `${kind} ${what} ${service} ${name}`
}
