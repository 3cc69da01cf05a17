// Imports JSON into the open draft: a whole request, its component lists alone, or a bare list of components. Unknown
// keys are kept. If anything is wrong, all problems are reported and nothing changes.
import { componentType } from '../component-types/catalogue.ts'
import { ownerKind } from '../draft/owner-kind.ts'
import { mayOwn } from '../component-types/owners.ts'
import type { Approver } from '../api/approver-info.ts'
import type { Component } from '../api/component.ts'
import { isObject, type JsonObject } from '../values/json-object.ts'
import {
  INITIATOR,
  type ComponentList,
  type Draft,
  type OwnerId,
  type Party,
  type PlacedComponent,
} from '../draft/draft.ts'
import { listFor } from '../draft/component-edits.ts'
import { addParty, maxParties } from '../draft/party-edits.ts'
import { newId } from '../draft/id.ts'
import { isWaivable, type ImportProblem } from './import-problem.ts'
import { lineAt, parseJson } from './parse-json.ts'
import { withProperNames } from './proper-names.ts'
import { componentProblems } from './read-component.ts'

export interface ImportContext {
  readonly draft: Draft
  readonly pageCount: number
  /** The preferred owner for the components of a bare list. */
  readonly owner: OwnerId
  /** Accept problems that may be waived: pages that the file does not have, names to be corrected. */
  readonly waive?: boolean
}

export type ImportResult =
  | { readonly ok: true; readonly kind: ImportKind; readonly draft: Draft; readonly count: number }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] }

export type ImportKind = 'request' | 'layout' | 'components'

/** Imports a JSON text. Never throws; the given draft is not changed. */
export function importJson(text: string, context: ImportContext): ImportResult {
  const parsed = parseJson(text)
  if (!parsed.ok) return { ok: false, problems: [parsed.problem] }
  const problems = damageIn(text)
  const value = withProperNames(unwrap(parsed.value), problems)
  if (Array.isArray(value)) return importComponents(value, context, problems)
  if (!isObject(value)) return refused('notRequest')
  if (typeof value.ComponentType === 'string') return importComponents([value], context, problems)
  if ('FlowApprovers' in value && !('Approvers' in value)) return refused('otherEdition')
  if (isObject(value.Response)) return refused('answer')
  if (!('Approvers' in value) && !('Components' in value) && !('FlowName' in value)) return refused('notRequest')
  return importRequest(value, context, problems)
}

function refused(code: ImportProblem['code']): ImportResult {
  return { ok: false, problems: [{ code, path: '' }] }
}

/** U+FFFD itself, or as an escape, also in JSON within a string (ComponentExtra, the value of a table). */
const lost = /\ufffd|\\ufffd/i

/** The first character that was lost when the text was converted. */
function damageIn(text: string): ImportProblem[] {
  const at = text.search(lost)
  return at < 0 ? [] : [{ code: 'damaged', path: '', limit: lineAt(text, at) }]
}

/** Requests are often wrapped (`{"request": {…}}`), next to a title or the answer. */
function unwrap(value: unknown): unknown {
  if (!isObject(value) || 'Approvers' in value || 'Components' in value || 'FlowName' in value) return value
  for (const key of ['request', 'Request', 'body', 'Body']) if (isObject(value[key])) return value[key]
  return value
}

function importComponents(
  list: readonly unknown[],
  context: ImportContext,
  textProblems: readonly ImportProblem[],
): ImportResult {
  if (list.length === 0) return refused('empty')
  const problems = [
    ...textProblems,
    ...list.flatMap((item, index) => componentProblems(item, `[${index}]`, context.pageCount)),
  ]
  if (isRefused(problems, context)) return { ok: false, problems }
  const added = (list as readonly Component[]).map((component): PlacedComponent => {
    const owner = ownerFor(component, context)
    return { id: newId(), owner, list: listFor(component.ComponentType, owner), component }
  })
  const draft = { ...context.draft, components: [...context.draft.components, ...added] }
  return { ok: true, kind: 'components', draft, count: added.length }
}

/** The preferred owner if it may have the component, else the first that may. */
function ownerFor(component: Component, { draft, owner }: ImportContext): OwnerId {
  const candidates = [owner, ...draft.parties.map((p) => p.id), INITIATOR]
  const fit = candidates.find((id) => mayOwn(ownerKind(draft, id), component.ComponentType))
  if (fit !== undefined) return fit
  return componentType(component.ComponentType)?.group === 'sign' ? (draft.parties[0]?.id ?? INITIATOR) : owner
}

function importRequest(
  request: JsonObject,
  context: ImportContext,
  textProblems: readonly ImportProblem[],
): ImportResult {
  const problems = [...textProblems]
  const approvers = listAt(request, 'Approvers', '', problems)
  const lists: { owner: number | null; list: ComponentList; items: readonly unknown[] }[] = []
  const collect = (holder: JsonObject, key: string, path: string, owner: number | null, list: ComponentList) => {
    const items = listAt(holder, key, path, problems)
    const at = path === '' ? key : `${path}.${key}`
    items.forEach((item, i) => problems.push(...componentProblems(item, `${at}[${i}]`, context.pageCount)))
    lists.push({ owner, list, items })
  }
  collect(request, 'Components', '', null, 'fill')
  approvers.forEach((approver, index) => {
    const path = `Approvers[${index}]`
    if (!isObject(approver)) {
      problems.push({ code: 'notObject', path })
      return
    }
    collect(approver, 'SignComponents', path, index, 'sign')
    collect(approver, 'Components', path, index, 'fill')
  })
  if (approvers.length > maxParties) problems.push({ code: 'tooManyParties', path: 'Approvers', limit: maxParties })
  if (isRefused(problems, context)) return { ok: false, problems }
  if (approvers.length === 0 && lists.every(({ items }) => items.length === 0) && !hasSettings(request))
    return refused('nothing')

  const good = approvers as readonly JsonObject[]
  const layout = isLayoutOnly(request, good)
  const base = layout ? withPartiesFor(context.draft, good) : replaced(context.draft, request, good)
  const owners = layout ? partiesByRole(base.parties, good) : base.parties.map((party) => party.id)
  const components = lists.flatMap(({ owner, list, items }) =>
    (items as readonly Component[]).map((component): PlacedComponent => {
      const ownerId = owner === null ? INITIATOR : owners[owner]!
      return { id: newId(), owner: ownerId, list, component }
    }),
  )
  const draft: Draft = { ...base, components }
  return { ok: true, kind: layout ? 'layout' : 'request', draft, count: components.length }
}

function isRefused(problems: readonly ImportProblem[], context: ImportContext): boolean {
  return problems.some((problem) => !(context.waive && isWaivable(problem)))
}

/** Whether the request says anything beside its lists and what the gateway fills in. */
function hasSettings(request: JsonObject): boolean {
  return Object.keys(request).some((key) => !['Approvers', 'Components', 'FileIds', 'Operator'].includes(key))
}

/** The list under a key; absent and null count as empty, anything else is a problem. */
function listAt(holder: JsonObject, key: string, path: string, problems: ImportProblem[]): readonly unknown[] {
  const value = holder[key]
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  problems.push({ code: 'notList', path: path === '' ? key : `${path}.${key}` })
  return []
}

/**
 * Imports component lists alone (as the JSON panel writes them). They do not say who signs, so the parties are kept.
 */
function isLayoutOnly(request: JsonObject, approvers: readonly JsonObject[]): boolean {
  const layoutKeys = new Set(['ApproverRoleName', 'SignComponents', 'Components'])
  return (
    Object.keys(request).every((key) => key === 'Components' || key === 'Approvers') &&
    approvers.every((approver) => Object.keys(approver).every((key) => layoutKeys.has(key)))
  )
}

function withPartiesFor(draft: Draft, approvers: readonly JsonObject[]): Draft {
  let next = draft
  while (next.parties.length < approvers.length) {
    const before = next
    next = addParty(next, 'company')
    if (next === before) break
  }
  return next
}

/** Matches the approvers of a layout to parties: by role name, else by position, else to any free party. */
function partiesByRole(parties: readonly Party[], approvers: readonly JsonObject[]): readonly OwnerId[] {
  const free = new Set(parties)
  const take = (party: Party | undefined) => {
    if (party) free.delete(party)
    return party?.id
  }
  const named = approvers.map(({ ApproverRoleName: role }) =>
    typeof role === 'string' && role !== ''
      ? take([...free].find((party) => party.approver.ApproverRoleName === role))
      : undefined,
  )
  return named.map((id, index) => {
    if (id !== undefined) return id
    const inPlace = parties[index]
    return take(inPlace && free.has(inPlace) ? inPlace : [...free][0])!
  })
}

/** Replaces the draft's request keys and parties; the file is kept. */
function replaced(draft: Draft, request: JsonObject, approvers: readonly JsonObject[]): Draft {
  return {
    ...draft,
    flow: { ...emptied(request, ['Approvers', 'Components']), FileIds: [] },
    parties: approvers.map((approver, index): Party => ({
      id: newId(),
      colour: index,
      approver: emptied(approver, ['SignComponents', 'Components']) as Approver,
    })),
  }
}

/** Empties the lists under these keys, whose contents are in the draft's components. */
function emptied(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, keys.includes(key) && Array.isArray(value) ? [] : value]),
  )
}
