// What a setting in ComponentExtra is, as data: which control it needs, what it may hold, what the API takes in its
// absence.

interface Common {
  readonly key: string
  /** What few need: behind the fold. */
  readonly folded?: boolean
  /** Only where a signer fills the component in. */
  readonly signer?: boolean
  /**
   * Known and checked, and no row among the settings: `elsewhere` has its own place in the inspector (pages, keyword,
   * combination); `asIs` is not named for this type by the documents and shown where an import has it, as unknown keys
   * are.
   */
  readonly place?: 'elsewhere' | 'asIs'
  /** An empty text counts as absent. */
  readonly blank?: boolean
  /** Where the documents name it. */
  readonly source: 'SDK' | 'S4 example 7' | 'API of August 2026, example 18' | 'SDK, ChildrenComponents' | 'examples'
}

export type Setting = Common &
  (
    | { readonly kind: 'font' }
    | { readonly kind: 'colour' }
    | { readonly kind: 'align' }
    | { readonly kind: 'fontSize'; readonly min: number; readonly max: number }
    /** Off is the default. */
    | { readonly kind: 'switch' }
    | {
        readonly kind: 'choice'
        readonly values: readonly (string | number)[]
        /** Other texts may be typed. */
        readonly free?: boolean
        readonly fallback?: string | number
        /** Cannot be taken away. */
        readonly required?: boolean
      }
    | { readonly kind: 'many'; readonly values: readonly string[] }
    | {
        readonly kind: 'number'
        readonly min: number
        readonly max: number
        readonly step: number
        readonly fallback?: number
        readonly suffix?: '°'
        readonly percent?: boolean
      }
    /** A list of texts, none twice and none empty. */
    | { readonly kind: 'texts'; readonly max: number }
    /** The opinion, and the words that it is made of. */
    | { readonly kind: 'opinion'; readonly max: number }
    | { readonly kind: 'opinionWords' }
    /** Format of a date of signing, and the spaces in one of its formats. */
    | { readonly kind: 'dateFormat' }
    | { readonly kind: 'gaps' }
    | { readonly kind: 'pageRanges' | 'children' }
  )

export type SettingKind = Setting['kind']
export type SettingOf<Kind extends SettingKind> = Extract<Setting, { readonly kind: Kind }>
