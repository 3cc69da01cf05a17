// What a parameter of Tencent's API is, as data: a row of the tables beside this file. The types, the reader, the
// checks of values and the forms come from the rows.

interface Common {
  /** Tencent refuses the structure without it. */
  readonly required?: true
  /** Where its field stands in its form: `sight`, or the name of a fold. No form has a row for what has none. */
  readonly group?: string
  /** Its row follows that of another parameter; by default the order is that of the table. */
  readonly after?: string
  /** Tencent has ended it: checked and kept, and in the forms only where it is set. The name of its successor. */
  readonly ended?: string
  /** What it takes beside the parameter: a page that embeds Tencent's, or that Tencent opens it for the account. */
  readonly needs?: 'embedded' | 'onRequest'
  /** The word of the screen for what holds where it is absent, where that is no value. */
  readonly empty?: string
}

export type StringParameter = Common & {
  readonly kind: 'string'
  /** Others are refused; an empty text always counts as absent. */
  readonly values?: readonly string[]
  readonly ignoreCase?: true
  /** What Tencent takes where it is absent. */
  readonly byDefault?: string
  /** Characters. */
  readonly maxLength?: number
  /** Which of the rules of a text it keeps (text-rules.ts). */
  readonly rule?: TextRule
  /** How many lines its field shows. */
  readonly lines?: number
}
export type IntegerParameter = Common & {
  readonly kind: 'integer'
  readonly values?: readonly number[]
  /** Counts as absent: SDKs of other languages write it for what is not set. */
  readonly blank?: 0
  readonly byDefault?: number
  readonly min?: number
  readonly max?: number
  readonly unit?: 'seconds' | '°'
  /** Unix seconds. */
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

/** A structure of the API: its parameters by their names, in the order of the forms. */
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

/** The structure as it is sent. No parameter is required: a draft is filled in bit by bit. */
export type Sent<S extends Structure> = Values<S, never>

/** The structure as read.ts reads it: an item of a list that is no object is a hole, which keeps the others' places. */
export type Read<S extends Structure> = Values<S, undefined>
