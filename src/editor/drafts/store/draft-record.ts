// A draft as it is stored, with the view and the times, and the validation of data that was stored outside this
// program.
import * as z from 'zod/mini'
import { INITIATOR, type Draft } from '../../../contract/draft/draft.ts'

/** The view position in the document. */
export interface DraftView {
  /** Counted from 1. */
  readonly pageNumber: number
  /** A pdf.js viewer scale: 'page-width', 'page-fit', or a factor such as '1.25'. */
  readonly scale: string
  /** The point of that page at the top left of the window, in pt. */
  readonly topPt?: number
  readonly leftPt?: number
}

export interface DraftRecord {
  readonly draft: Draft
  readonly view: DraftView
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly updatedAt: number
  /** Increases by one with each save; a save based on another revision than the stored one is refused. */
  readonly revision: number
}

/** A file opens at page width (docs/design.md). */
export const firstView: DraftView = { pageNumber: 1, scale: 'page-width' }

/** The record of a draft that has never been stored. */
export function newRecord(draft: Draft, view: DraftView = firstView, now: number = Date.now()): DraftRecord {
  return { draft, view, createdAt: now, updatedAt: now, revision: 0 }
}

const id = z.string().check(z.minLength(1))

// Loose objects: only what the program depends on is checked. Everything else is kept as it is.
const draftSchema = z.looseObject({
  id,
  file: z.looseObject({ id, name: z.string(), size: z.number() }),
  flow: z.looseObject({}),
  parties: z.array(z.looseObject({ id, colour: z.number(), approver: z.looseObject({}) })),
  components: z.array(
    z.looseObject({
      id,
      owner: id,
      list: z.enum(['sign', 'fill']),
      component: z.looseObject({ ComponentType: z.string() }),
    }),
  ),
})

const viewSchema = z.object({
  pageNumber: z.int().check(z.minimum(1)),
  scale: z.string().check(z.minLength(1), z.maxLength(40)),
  topPt: z.optional(z.number()),
  leftPt: z.optional(z.number()),
})

const recordSchema = z.looseObject({
  draft: z.unknown(),
  view: z.optional(z.unknown()),
  createdAt: z.optional(z.unknown()),
  updatedAt: z.optional(z.unknown()),
  revision: z.optional(z.unknown()),
})

/**
 * True for a value with the shape of a draft. Callers use the value itself rather than zod's copy, so that key order
 * and unknown keys are preserved.
 */
export function isDraft(value: unknown): value is Draft {
  return draftSchema.safeParse(value).success
}

/** The view if it is valid, else the initial one: a broken position is no reason to lose a draft. */
export function readView(value: unknown): DraftView {
  const view = viewSchema.safeParse(value)
  return view.success ? view.data : firstView
}

/** A stored value as a record; null if it does not contain a draft with this id. */
export function readRecord(value: unknown, draftId: string): DraftRecord | null {
  const record = recordSchema.safeParse(value)
  if (!record.success || !isDraft(record.data.draft) || record.data.draft.id !== draftId) return null
  const { draft, view, createdAt, updatedAt, revision } = record.data
  return {
    draft,
    view: readView(view),
    createdAt: timeOr0(createdAt),
    updatedAt: timeOr0(updatedAt),
    revision: typeof revision === 'number' && Number.isFinite(revision) ? revision : 0,
  }
}

const numberKeys = [
  'ComponentPage',
  'ComponentPosX',
  'ComponentPosY',
  'ComponentWidth',
  'ComponentHeight',
  'FileIndex',
  'OffsetX',
  'OffsetY',
  'KeywordPage',
]

/**
 * True for a draft whose ids are unique, whose owners exist and whose numbers are finite. For drafts from elsewhere
 * only: one that this browser stored is trusted, since refusing it would lose it.
 */
export function isCoherent(draft: Draft): boolean {
  const owners = new Set([INITIATOR, ...draft.parties.map((party) => party.id)])
  const componentIds = new Set(draft.components.map((placed) => placed.id))
  return (
    owners.size === draft.parties.length + 1 &&
    componentIds.size === draft.components.length &&
    draft.parties.every((party) => Number.isInteger(party.colour) && party.colour >= 0) &&
    draft.components.every(
      ({ owner, component }) => owners.has(owner) && numberKeys.every((key) => isNumberOrNothing(component[key])),
    )
  )
}

function isNumberOrNothing(value: unknown): boolean {
  return value === undefined || value === null || Number.isFinite(value)
}

/** The latest time that a Date can hold, in ms. */
const maxTime = 8.64e15

function timeOr0(value: unknown): number {
  return typeof value === 'number' && value >= 0 && value <= maxTime ? value : 0
}
