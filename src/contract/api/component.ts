// Component: what is placed on the contract (S4, SDK).
import type { JsonObject } from '../values/json-object.ts'

/**
 * Tencent's `Component` as it will be sent (S4). Only the keys that placing needs are named; all others ride along.
 * Lengths are pt, from the top left of the page as seen.
 */
export interface Component extends JsonObject {
  readonly ComponentType: string
  readonly ComponentPage?: number
  readonly ComponentPosX?: number
  readonly ComponentPosY?: number
  readonly ComponentWidth?: number
  readonly ComponentHeight?: number
  readonly FileIndex?: number
  readonly GenerateMode?: string
  readonly ComponentId?: string
  readonly ComponentName?: string
  readonly ComponentRequired?: boolean
  readonly ComponentValue?: string
  /** A JSON text with settings of the type. */
  readonly ComponentExtra?: string
  readonly OffsetX?: number
  readonly OffsetY?: number
  readonly KeywordPage?: number
  readonly KeywordOrder?: string
  readonly KeywordIndexes?: readonly number[]
  readonly RelativeLocation?: string
}
