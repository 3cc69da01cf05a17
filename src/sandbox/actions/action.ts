// The interface of an action: its name, and a function from parameters to the keys of the answer. Errors are thrown as
// EssError.
import { editions } from '../../contract/api/editions.ts'
import type { Shape } from '../../contract/api/shape.ts'
import type { JsonObject } from '../../contract/values/json-object.ts'
import type { Outbox } from '../callbacks/outbox.ts'
import type { FlowService } from '../flows/flow-service.ts'
import type { Conversions } from '../jobs/conversions.ts'
import type { Drawings } from '../jobs/drawings.ts'
import type { SandboxSeal } from '../seals/sandbox-seals.ts'
import type { Store } from '../store/open-store.ts'

/** What the sandbox's parts have in common. */
export interface SandboxContext {
  readonly store: Store
  readonly flowService: FlowService
  readonly outbox: Outbox
  readonly drawings: Drawings
  readonly conversions: Conversions
  /** ms since 1970. */
  now(): number
  /** The URL of a link's token. */
  urlOf(kind: 'files' | 'preview' | 'sign' | 'scan' | '_sandbox', token: string): string
  /** A URL of the seal's picture, valid for five minutes. */
  sealUrlOf(seal: SandboxSeal): string
  /** Runs work after the answer; closing the sandbox waits for it. It must not throw. */
  inBackground(work: () => Promise<void>): void
}

export interface ActionContext extends SandboxContext {
  /** Who asks, so that those who ask for drawings take turns. */
  readonly asker: string
}

export interface Action {
  readonly name: string
  readonly version: string
  /**
   * The types of its parameters, to which the request is converted before it runs. Actions without it read parameters
   * through wire/parameters.ts.
   */
  readonly shape?: Shape
  run(parameters: JsonObject, context: ActionContext): Promise<JsonObject>
}

export const ESS_VERSION = editions.ess.version
/** The third-party application edition. */
export const ESSBASIC_VERSION = editions.essbasic.version

/** Links are valid for five minutes (SDK, S4). */
export const LINK_LIFE_MS = 300 * 1000
