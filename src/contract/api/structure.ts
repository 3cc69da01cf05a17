// Describes a parameter of Tencent's API as data: a row in the tables next to this file. Types, readers, value checks
// and forms are all derived from these rows.

interface Common {
  /** Tencent refuses the structure without it. */
  readonly required?: true
  /** The section of the form that its field is in: `sight`, or the name of a fold. Without one, it has no field. */
  readonly group?: string
  /** Shows its row after that of another parameter; by default rows follow the order of the table. */
  readonly after?: string
  /** Deprecated by Tencent: still checked and kept, but only shown in forms if set. The name of its successor. */
  readonly ended?: string
  /** What it also requires: a page that embeds Tencent's, or that Tencent enables it for the account on request. */
  readonly needs?: 'embedded' | 'onRequest'
  /** Names the text that the screen shows if it is absent and its default is not a value. */
  readonly empty?: string
}

export type StringParameter = Common & {
  readonly kind: 'string'
  /** The only values allowed; an empty text always counts as absent. */
  readonly values?: readonly string[]
  readonly ignoreCase?: true
  /** What Tencent uses if it is absent. */
  readonly byDefault?: string
  /** In characters. */
  readonly maxLength?: number
  /** The rule that its text must follow (text-rules.ts). */
  readonly rule?: TextRule
  /** The number of lines that its field shows. */
  readonly lines?: number
}
export type IntegerParameter = Common & {
  readonly kind: 'integer'
  readonly values?: readonly number[]
  /** Counts as absent: SDKs for other languages write it for unset values. */
  readonly blank?: 0
  readonly byDefault?: number
  readonly min?: number
  readonly max?: number
  readonly unit?: 'seconds' | '°'
  /** A time, in Unix seconds. */
  readonly moment?: true
}
export type NumberParameter = Common & { readonly kind: 'number'; readonly min?: number; readonly max?: number }
export type SwitchParameter = Common & { readonly kind: 'boolean'; readonly byDefault?: boolean }
export type StringsParameter = Common & { readonly kind: 'strings'; readonly values?: readonly string[] }
export type IntegersParameter = Common & { readonly kind: 'integers'; readonly values?: readonly number[] }
export type ScalarParameter =
  | StringParameter
  | IntegerParameter
  | SwitchParameter
  | StringsParameter
  | IntegersParameter
  | NumberParameter

export type Parameter =
  | ScalarParameter
  | (Common & { readonly kind: 'object'; readonly of: Structure })
  | (Common & { readonly kind: 'objects'; readonly of: Structure; readonly maxItems?: number })

export type TextRule =
  | 'trimmed'
  | 'flowName'
  | 'plainName'
  | 'personName'
  | 'mobile'
  | 'companyName'
  | 'email'
  | 'creditCode'

/** A structure of the API: its parameters by name, in the order of the forms. */
export interface Structure {
  readonly [name: string]: Parameter
}

interface Scalars {
  readonly string: string
  readonly integer: number
  readonly number: number
  readonly boolean: boolean
  readonly strings: readonly string[]
  readonly integers: readonly number[]
}

type ValueOf<P extends Parameter, Hole> = P extends { readonly kind: 'object'; readonly of: infer S extends Structure }
  ? Values<S, Hole>
  : P extends { readonly kind: 'objects'; readonly of: infer S extends Structure }
    ? readonly (Values<S, Hole> | Hole)[]
    : P extends { readonly kind: infer K extends keyof Scalars }
      ? Scalars[K]
      : never

type Values<S extends Structure, Hole> = { readonly [K in keyof S]?: ValueOf<S[K], Hole> }

/** The structure as it is sent. No parameter is required, because a draft is filled in step by step. */
export type Sent<S extends Structure> = Values<S, never>

/** The structure as read.ts reads it: a list item that is not an object becomes a hole, to keep the others' indexes. */
export type Read<S extends Structure> = Values<S, undefined>
