// Describes a setting of ComponentExtra as data: its control, its values, its default.

interface Common {
  readonly key: string
  /** Rarely needed, so shown in a collapsed section. */
  readonly folded?: boolean
  /** Only where a signer fills the component in. */
  readonly signer?: boolean
  /**
   * Checked, but without a row among the settings: `elsewhere` has its own place in the inspector (pages, keyword,
   * combination); `asIs` is not documented for this type and is shown, like unknown keys, if an import has it.
   */
  readonly place?: 'elsewhere' | 'asIs'
  /** An empty text counts as absent. */
  readonly blank?: boolean
  /** The document that names it. */
  readonly source: 'SDK' | 'S4 example 7' | 'API of August 2026, example 18' | 'SDK, ChildrenComponents' | 'examples'
}

export type Setting = Common &
  (
    | { readonly kind: 'font' }
    | { readonly kind: 'colour' }
    | { readonly kind: 'align' }
    | { readonly kind: 'fontSize'; readonly min: number; readonly max: number }
    /** The default is off. */
    | { readonly kind: 'switch' }
    | {
        readonly kind: 'choice'
        readonly values: readonly (string | number)[]
        /** Free text is allowed too. */
        readonly free?: boolean
        readonly fallback?: string | number
        /** Cannot be removed. */
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
    /** A list of unique, non-empty texts. */
    | { readonly kind: 'texts'; readonly max: number }
    /** The opinion and its words. */
    | { readonly kind: 'opinion'; readonly max: number }
    | { readonly kind: 'opinionWords' }
    /** The format of a sign date, and the gaps in one of the formats. */
    | { readonly kind: 'dateFormat' }
    | { readonly kind: 'gaps' }
    | { readonly kind: 'pageRanges' | 'children' }
  )

export type SettingKind = Setting['kind']
export type SettingOf<Kind extends SettingKind> = Extract<Setting, { readonly kind: Kind }>
