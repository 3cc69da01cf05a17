// What an action is: its name, and a function from parameters to the answer's keys. It throws an EssError to say no.
import type { Shape } from '../../contract/api/shape.ts'
import type { JsonObject } from '../../contract/values/json-object.ts'
import type { Outbox } from '../callbacks/outbox.ts'
import type { Office } from '../convert/office/office.ts'
import type { FlowService } from '../flows/flow-service.ts'
import type { SandboxSeal } from '../seals/sandbox-seals.ts'
import type { Store } from '../store/open-store.ts'

export interface ActionContext {
  readonly store: Store
  readonly flowService: FlowService
  readonly outbox: Outbox
  readonly office: Office
  /** ms since 1970. */
  now(): number
  /** The address under which a link's token opens. */
  urlOf(kind: 'files' | 'preview' | 'sign' | 'scan' | '_sandbox', token: string): string
  /** Where a seal's picture can be seen for five minutes. */
  sealUrlOf(seal: SandboxSeal): string
  /** Work that goes on after the answer; closing the sandbox waits for it. It must not throw. */
  inBackground(work: () => Promise<void>): void
}

export interface Action {
  readonly name: string
  readonly version: string
  /**
   * The types of its parameters, where they are not read through wire/parameters.ts: the request is made to fit before
   * it runs.
   */
  readonly shape?: Shape
  run(parameters: JsonObject, context: ActionContext): Promise<JsonObject>
}

export const ESS_VERSION = '2020-11-11'
/** The third-party application edition. */
export const ESSBASIC_VERSION = '2021-05-26'

/** Links open for five minutes (SDK, S4). */
export const LINK_LIFE_MS = 300 * 1000
