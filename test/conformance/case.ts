// What a file in `cases/` says of one action: how the sandbox is brought to where an example begins, and which input
// reaches which code.
import type { JsonObject } from '../../src/contract/values/json-object.ts'
import type { Names } from './compare.ts'
import type { Version } from './documented.ts'
import type { World } from './world.ts'

export interface ActionCases {
  readonly action: string
  readonly version: Version
  /** One for each documented example, in their order. */
  readonly examples: readonly ExampleCase[]
  /**
   * Which inputs reach a code; or why `/_sandbox/faults` alone does. Those that are neither here nor in `reasons.ts`
   * are told by the test.
   */
  readonly codes: Readonly<Record<string, readonly Reach[] | string>>
}

export interface ExampleCase {
  /** The documented title, or as much of its beginning as tells it from the others. */
  readonly title: string
  /** Brings about what the example supposes; answers what stands for its names. */
  readonly given?: (world: World) => Promise<Names>
  /** What must be other than in the example for it to be sent today, and why. */
  readonly altered?: { readonly why: string; readonly request: (example: JsonObject) => JsonObject }
  /** Places of the answer that nobody could know beforehand (see `differences`). */
  readonly free?: readonly string[]
  /** Where the sandbox answers otherwise, and why. */
  readonly differs?: Readonly<Record<string, string>>
}

/** An input that the sandbox refuses with a code. */
export interface Reach {
  /** In words, for the reader of docs/conformance.md. */
  readonly input: string
  readonly request: (world: World) => Promise<JsonObject> | JsonObject
  /**
   * The place in the request that the answer names; where the code is of a family that has one, any will do without.
   */
  readonly at?: string | undefined
  /** The words of the answer where they are not the code's own. */
  readonly words?: string | undefined
}

/** `request`: itself, or made in the world that it is sent in. */
export function by(
  input: string,
  request: Reach['request'] | JsonObject,
  more: Pick<Reach, 'at' | 'words'> = {},
): Reach {
  return { input, request: typeof request === 'function' ? request : () => request, ...more }
}
