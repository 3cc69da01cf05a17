// What the catalogue says about a ComponentType. Code asks for facets instead of comparing type names, so that a new
// row works everywhere.
import type { Rect, Size } from '../geometry/rect.ts'
import type { Setting } from './setting.ts'
import type { ValueKind } from './value-kinds.ts'

export type OwnerKind = 'initiator' | 'company' | 'person' | 'companyAuto' | 'personAuto'

/** The facets of a type. `Type` is the union of the types in the same table, which its rows may refer to. */
export interface TypeFacets<Type extends string = string> {
  readonly group: 'sign' | 'fill'
  /** Size of a new component, pt. 119 × 119 (4.2 cm) for seals and 119 × 43 for signatures are from the documents. */
  readonly size: Size
  /** The smallest size that is still legible or large enough to sign, pt. */
  readonly min: Size
  readonly owners: readonly OwnerKind[]
  /** What ComponentValue holds. Determines the inspector's control, the value checks and the signer's form. */
  readonly value: ValueKind
  /** The keys of its ComponentExtra, except IgnoreKeywordError, which every type has. */
  readonly settings: readonly Setting[]
  /** The ComponentExtra of a new component: what the API requires, or what it needs to show anything. */
  readonly firstSettings?: Readonly<Record<string, unknown>>
  /** For types that contain text, with font, size, colour and alignment settings: the default alignment. */
  readonly text?: 'Left' | 'Center'
  /** The mark that the party makes there. */
  readonly mark?: 'seal' | 'signature' | 'date'
  /** Runs along the edge of all pages; only PosY, Width and Height matter. */
  readonly paging?: true
  /**
   * Covers every page; its position and size are ignored (API of August 2026, example 12 sends 0).
   */
  readonly covers?: true
  /** The kinds of PDF form fields that it is offered for, most suitable first. */
  readonly formFields?: readonly ('Tx' | 'Ch' | 'Btn')[]
  /** Offered when words on a page are selected, and for every form field. */
  readonly offeredAtWords?: true
  /** The SDK's comment forbids it in a form field, but S4 example 13 does it. */
  readonly doubtfulInField?: true
  /** Set for a combination, which contains other components. */
  readonly combination?: Combination<Type>
  /** Set for a type that may be inside a combination. */
  readonly child?: ChildFacet
}

export interface Combination<Type extends string = string> {
  /** The ids of its children start with this word. */
  readonly word: string
  readonly holds: readonly Type[]
  /** Each type may occur at most once; otherwise any number of times. */
  readonly once?: true
  /** Tencent refuses the combination without a child of this type (docs/facts.md). */
  readonly needs?: NoInfer<Type>
  /** At a keyword, if no children are specified, Tencent inserts its default (默认签批; example 11). */
  readonly hasDefault?: true
  /** The children of a new combination of the catalogue's size, pt from its top left corner. */
  readonly first: readonly { readonly type: Type; readonly rect: Rect }[]
}

export interface ChildFacet {
  /** The part of its id after the combination's word. */
  readonly stem: string
  readonly name?: string
  readonly extra?: Readonly<Record<string, unknown>>
  /** A signer cannot have it outside a combination, so it is not in the palette. */
  readonly only?: true
  /** Keeps its size when the combination is resized, and has its own frame. */
  readonly rigid?: true
}

/** A table of types in the order of the palette. Combinations may only contain types of the same table. */
export function typeTable<Type extends string>(
  rows: Readonly<Record<Type, TypeFacets<NoInfer<Type>>>>,
): Readonly<Record<Type, TypeFacets>> {
  return rows
}
