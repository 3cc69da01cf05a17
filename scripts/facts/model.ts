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

/** Which part of the project knows something. The gateway counts most, since it calls Tencent. */
export type User = 'gateway' | 'sandbox' | 'checks' | 'screen'

/**
 * A parameter's type as the project knows it; `any` if it is not stated. Tencent's SDK does not distinguish Integer and
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
  /** Null if any value is allowed, or if a separate rule checks the form. */
  readonly values: readonly (string | number)[] | null
  /** The API's default, if it is one of the values; the SDK need not list it. */
  readonly byDefault?: string | number | undefined
  /** Whether the project names the SDK as its source. */
  readonly fromSdk: boolean
}

export interface KnownFacts {
  readonly actions: readonly KnownAction[]
  readonly structures: readonly KnownStructure[]
  readonly values: readonly KnownValues[]
  /** ComponentType -> setting -> allowed values. `anyType` holds those of every type, which are not repeated. */
  readonly settings: ReadonlyMap<string, ReadonlyMap<string, KnownSetting>>
}

export const anyType = '(any type)'
