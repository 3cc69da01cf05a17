// A component for each form field of the file: what goes there and whose it is follow from the field's kind and name.
import { componentType, typesWhere, type KnownType } from '../component-types/catalogue.ts'
import { withExtra } from '../component-types/extra.ts'
import { mayOwn } from '../component-types/owners.ts'
import type { Component } from '../api/component.ts'
import { placeComponent } from '../draft/component-edits.ts'
import type { Draft, OwnerId } from '../draft/draft.ts'
import { ownerKind } from '../draft/owner-kind.ts'
import { centreOf } from '../geometry/rect.ts'
import { toField } from '../locate/convert-mode.ts'
import type { DocumentModel, FormField } from '../locate/document-model.ts'
import { freeFields, isUnseen } from '../locate/free-fields.ts'
import { grouped } from '../locate/group.ts'
import { locate, placementMode } from '../locate/locate.ts'
import { newComponent } from '../locate/place.ts'
import { asksToSign } from './field-names.ts'
import { ownersByName } from './field-owners.ts'

/** Why a field gets no component: what it is, or nobody is there who may have one. */
export type LeftWhy = 'push' | 'radio' | 'unseen' | 'nowhere' | 'unnamed' | 'filled' | 'lackingParty' | 'owner'

export interface LeftField {
  readonly name: string
  readonly why: LeftWhy
  /** The party that the name means and the draft does not have. */
  readonly party?: string
}

export interface FieldsPlaced {
  /** The same draft if nothing was placed. */
  readonly draft: Draft
  /** The ids of the new components, in the file's order. */
  readonly ids: readonly string[]
  readonly left: readonly LeftField[]
  /** Fields named for a seal whose owner is a person and signs there. */
  readonly signedInstead: readonly string[]
}

/**
 * Places a component in each field that has none. One whose name means no party goes to `chosen`. A field that stands
 * in several places has one component for them all.
 */
export function withFieldsPlaced(draft: Draft, document: DocumentModel, chosen: OwnerId): FieldsPlaced {
  const left: LeftField[] = (document.fieldsNowhere ?? []).map((name) => ({ name, why: 'nowhere' }))
  const ids: string[] = []
  const signedInstead: string[] = []
  const ownerOf = ownersByName(draft, document.fields)
  let next = draft
  for (const [name, places] of freeByName(draft, document)) {
    const [first] = places
    const { owner = chosen, lacking } = ownerOf(name)
    const page = first && document.pages[first.page - 1]
    const type = first && typeFor(first, ownerKind(draft, owner))
    const why = whyLeft(name, places) ?? (lacking !== undefined ? 'lackingParty' : type && page ? null : 'owner')
    if (why !== null || !type || !page) {
      left.push({ name, why: why ?? 'nowhere', ...(why === 'lackingParty' ? { party: lacking } : {}) })
      continue
    }
    const plain = newComponent(type, first.page, centreOf(first.rect), page)
    const placed = placeComponent(next, owner, toField(withOptions(plain, first), name, document))
    next = placed.draft
    ids.push(placed.id)
    if (isMark(type, 'signature') && asksToSign(name, first.kind) === 'seal') signedInstead.push(name)
  }
  return { draft: next, ids, left, signedInstead }
}

function freeByName(draft: Draft, document: DocumentModel): ReadonlyMap<string, readonly FormField[]> {
  const components = draft.components.map(({ component }) => component)
  const named = new Set(
    components.filter((one) => placementMode(one) === 'FIELD').map(({ ComponentName }) => ComponentName),
  )
  const boxes = components.flatMap((component) => locate(component, document))
  const free = new Set(freeFields(document.fields, named, boxes))
  const byName = grouped(document.fields, ({ name }) => name)
  return new Map([...byName].filter(([, places]) => places.every((field) => free.has(field))))
}

function whyLeft(name: string, places: readonly FormField[]): LeftWhy | null {
  if (name === '') return 'unnamed'
  if (places.some(({ push }) => push)) return 'push'
  // A component would stand at every choice.
  if (places.some(({ radio }) => radio)) return 'radio'
  if (places.every(isUnseen)) return 'unseen'
  return places.some(({ filled }) => filled) ? 'filled' : null
}

type OwnerKindOf = ReturnType<typeof ownerKind>

/** The first type for the field that its owner may have; undefined if there is none. */
function typeFor(field: FormField, kind: OwnerKindOf): KnownType | undefined {
  return wishedTypes(field, kind).find((type) => mayOwn(kind, type))
}

function wishedTypes({ name, kind, lines, options }: FormField, owner: OwnerKindOf): readonly KnownType[] {
  const mark = kind === 'Sig' || kind === 'Tx' ? asksToSign(name, kind) : null
  if (kind === 'Sig' || mark !== null) {
    const signing = typesWhere((entry) => entry.offeredAtWords)
    const byOwner = owner === 'person' || owner === 'personAuto' ? 'signature' : 'seal'
    return signing.toSorted((a, b) => Number(isMark(b, mark ?? byOwner)) - Number(isMark(a, mark ?? byOwner)))
  }
  const fitting = typesWhere(({ formFields }) => formFields?.[0] === kind)
  const wished = lines ? 'lines' : kind === 'Ch' && !options ? 'line' : undefined
  const better = wished ? typesWhere(({ value, formFields }) => value === wished && formFields) : []
  return [...better, ...fitting]
}

function isMark(type: KnownType, mark: 'seal' | 'signature'): boolean {
  return componentType(type)?.mark === mark
}

function withOptions(component: Component, { options }: FormField): Component {
  return options && componentType(component.ComponentType)?.value === 'option'
    ? withExtra(component, 'Values', options)
    : component
}
