// A draft: a file plus a flow being prepared. It holds the API's own shapes; nothing is translated back and forth.
import type { Approver } from '../api/approver-info.ts'
import type { Component } from '../api/component.ts'
import type { JsonObject } from '../values/json-object.ts'

/** Who owns a component: a party's id, or the initiator. */
export type OwnerId = string
export const INITIATOR: OwnerId = 'initiator'

export interface Party {
  readonly id: OwnerId
  /** Which of the party colours is its own; given once and kept, so that reordering does not repaint the contract. */
  readonly colour: number
  /**
   * The approver without the contents of its lists. A list key that came with the import stays, empty, so that an
   * export writes it back even where it holds nothing.
   */
  readonly approver: Approver
}

/** Which list of its owner a component is sent in: SignComponents, or Components. */
export type ComponentList = 'sign' | 'fill'

export interface PlacedComponent {
  /** Ours, unique in the draft; not the API's ComponentId. */
  readonly id: string
  readonly owner: OwnerId
  readonly list: ComponentList
  readonly component: Component
}

/** The PDF that the draft is about. The bytes are kept beside the draft, under `id`. */
export interface DraftFile {
  readonly id: string
  readonly name: string
  readonly size: number
}

export interface Draft {
  readonly id: string
  readonly file: DraftFile
  /** The request's own keys, FlowName among them; Approvers, Components and FileIds are empty marks of their place. */
  readonly flow: JsonObject
  readonly parties: readonly Party[]
  readonly components: readonly PlacedComponent[]
  /** Warnings of the checks that were waved through, by the keys of checks/waivers.ts. */
  readonly waived?: readonly string[]
  /** Ids of the proposed places that the person left (suggestions/dismiss.ts). */
  readonly dismissedSuggestions?: readonly string[]
  /** The proposed places were offered over the pages and answered. */
  readonly suggestionsOffered?: true
  /** The pages do not show the proposed places. */
  readonly suggestionsHidden?: true
}

/** The contract's name: the request's FlowName. */
export function contractName(draft: Draft): string {
  return typeof draft.flow.FlowName === 'string' ? draft.flow.FlowName : ''
}
