// What is compared: the SDK as it is installed, and what the project knows.
import type { Interface } from './read-interfaces.ts'
import type { SdkAction } from './read-actions.ts'
import type { Part } from './read-values.ts'

export const services = ['ess', 'essbasic'] as const
/** The enterprise edition and the third-party application edition. */
export type Service = (typeof services)[number]

export interface SdkService {
  readonly actions: ReadonlyMap<string, SdkAction>
  readonly structures: ReadonlyMap<string, Interface>
}

export interface Sdk {
  readonly version: string
  readonly services: { readonly [Name in Service]: SdkService }
}

/** Who of us knows something. The gateway's word counts most: it calls Tencent. */
export type User = 'gateway' | 'sandbox' | 'checks' | 'screen'

/**
 * A parameter's type as we know it; `any`: it is not said here. Tencent's SDK makes no difference between Integer and
 * Float.
 */
export type Known =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'any' }
  | { readonly kind: 'list'; readonly of: Known }
  | { readonly kind: 'object'; readonly keys: ReadonlyMap<string, Known> }

export interface KnownAction {
  readonly service: Service
  readonly name: string
  readonly users: readonly User[]
}

export interface KnownStructure {
  readonly service: Service
  /** The SDK's name of it. */
  readonly structure: string
  readonly keys: ReadonlyMap<string, Known>
  readonly user: User
}

export interface KnownValues {
  readonly user: User
  readonly service: Service
  readonly structure: string
  readonly key: string
  /** Of the comment, where it lists several things; the name tells them apart. */
  readonly part?: { readonly name: string; readonly words: Part }
  /** An empty text stands for absence, and is not compared. */
  readonly values: readonly (string | number)[]
  readonly ignoreCase?: boolean
}

export interface KnownSetting {
  /** null where anything goes, or where the form is a rule of its own. */
  readonly values: readonly (string | number)[] | null
  /** What the API takes in the setting's absence, where that is one of them: it need not be listed. */
  readonly byDefault?: string | number | undefined
  /** Whether we say to have it from the SDK. */
  readonly fromSdk: boolean
}

export interface KnownFacts {
  readonly actions: readonly KnownAction[]
  readonly structures: readonly KnownStructure[]
  readonly values: readonly KnownValues[]
  /** ComponentType -> setting -> what it may be. Under `anyType` those of every type, which stand nowhere else. */
  readonly settings: ReadonlyMap<string, ReadonlyMap<string, KnownSetting>>
}

export const anyType = '(any type)'
