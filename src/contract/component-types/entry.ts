// What the catalogue says of a ComponentType. Who asks something of a type asks for a facet, and names no type: a new
// row then answers everywhere.
import type { Rect, Size } from '../geometry/rect.ts'
import type { Setting } from './setting.ts'
import type { ValueKind } from './value-kinds.ts'

export type OwnerKind = 'initiator' | 'company' | 'person' | 'companyAuto' | 'personAuto'

/** The facets of a type. `Type` are the types of the same table, which the others in it may name. */
export interface TypeFacets<Type extends string = string> {
  readonly group: 'sign' | 'fill'
  /** Size of a new one, pt. Company seal 119 × 119 (4.2 cm) and signature 119 × 43 are the documents' own. */
  readonly size: Size
  /** The least size that can still be read or signed in, pt. */
  readonly min: Size
  readonly owners: readonly OwnerKind[]
  /** What ComponentValue holds: the control in the inspector, the checks of a value and the signer's form follow it. */
  readonly value: ValueKind
  /** The keys of its ComponentExtra, but for IgnoreKeywordError, which every type has. */
  readonly settings: readonly Setting[]
  /** The ComponentExtra of a new one: that without which the API refuses it, or it has nothing to show. */
  readonly firstSettings?: Readonly<Record<string, unknown>>
  /** Text is written into it: font, size, colour and alignment can be set. Here: its alignment where none is given. */
  readonly text?: 'Left' | 'Center'
  /** What the party leaves there. */
  readonly mark?: 'seal' | 'signature' | 'date'
  /** Runs down the edge of every page; only PosY, Width and Height matter. */
  readonly paging?: true
  /**
   * Lies over every page: where it stands and how large it is are not read (API of August 2026, example 12 sends 0).
   */
  readonly covers?: true
  /** PDF form fields for which it is offered, the kind that suits it best first. */
  readonly formFields?: readonly ('Tx' | 'Ch' | 'Btn')[]
  /** Offered where words of a page are selected, and for every form field. */
  readonly offeredAtWords?: true
  /** The SDK's comment forbids it in a form field, S4 example 13 does it. */
  readonly doubtfulInField?: true
  /** It is a combination: other components are inside of it. */
  readonly combination?: Combination<Type>
  /** It may be inside of a combination. */
  readonly child?: ChildFacet
}

export interface Combination<Type extends string = string> {
  /** Begins the ids of what is inside. */
  readonly word: string
  readonly holds: readonly Type[]
  /** Each at most once, a kind that is there or not; else any number of them. */
  readonly once?: true
  /** Without one of these Tencent refuses it (docs/facts.md). */
  readonly needs?: NoInfer<Type>
  /** At a keyword, and without a word on what is inside, Tencent puts its default there (默认签批; example 11). */
  readonly hasDefault?: true
  /** What a new one holds, in a box of the catalogue's size, from its top left corner, pt. */
  readonly first: readonly { readonly type: Type; readonly rect: Rect }[]
}

export interface ChildFacet {
  /** What its id is called behind the combination's word. */
  readonly stem: string
  readonly name?: string
  readonly extra?: Readonly<Record<string, unknown>>
  /** A signer cannot have it outside of a combination; it is no palette entry of its own. */
  readonly only?: true
  /** Keeps its size where the combination is stretched, and has a frame of its own. */
  readonly rigid?: true
}

/** A table of types, in the order of the palette; what is inside of a combination must be in the same table. */
export function typeTable<Type extends string>(
  rows: Readonly<Record<Type, TypeFacets<NoInfer<Type>>>>,
): Readonly<Record<Type, TypeFacets>> {
  return rows
}
