// A draft: a file plus a flow being prepared. It holds the API's own shapes; nothing is translated back and forth.
import type { Approver } from '../api/approver-info.ts'
import type { Component } from '../api/component.ts'
import type { JsonObject } from '../values/json-object.ts'

/** Who owns a component: a party's id, or the initiator. */
export type OwnerId = string
export const INITIATOR: OwnerId = 'initiator'

export interface Party {
  readonly id: OwnerId
  /** Index of the party's colour; assigned once, so that reordering does not change colours. */
  readonly colour: number
  /**
   * The approver without the contents of its component lists. A list key that an import had stays, empty, so that the
   * export writes it even if it has no components.
   */
  readonly approver: Approver
}

/** The list that a component is sent in: SignComponents, or Components. */
export type ComponentList = 'sign' | 'fill'

export interface PlacedComponent {
  /** Our own id, unique in the draft; not the API's ComponentId. */
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
  /** The request's keys. Approvers, Components and FileIds are empty and only mark their position. */
  readonly flow: JsonObject
  readonly parties: readonly Party[]
  readonly components: readonly PlacedComponent[]
  /** Keys of waived warnings (checks/waivers.ts). */
  readonly waived?: readonly string[]
  /** Ids of dismissed suggestions (suggestions/dismiss.ts). */
  readonly dismissedSuggestions?: readonly string[]
  /** Suggestions have been offered over the pages and answered. */
  readonly suggestionsOffered?: true
  /** Suggestions are hidden on the pages. */
  readonly suggestionsHidden?: true
  /** What is unusual about the file has been read and closed (draft/file-notice.ts). */
  readonly fileNoticeRead?: true
}

/** The contract's name: the request's FlowName. */
export function contractName(draft: Draft): string {
  return typeof draft.flow.FlowName === 'string' ? draft.flow.FlowName : ''
}
