// The input of the rules: the validated request, split into parties and components, with derived facts that several
// rules need (settings, places) computed once.
import { isFilledLater } from '../api/filled-later.ts'
import { componentType, type ComponentTypeEntry, type OwnerKind } from '../component-types/catalogue.ts'
import { readExtra } from '../component-types/extra.ts'
import { partyKind, type PartyKind } from '../component-types/owners.ts'
import type { Component } from '../api/component.ts'
import type { JsonObject } from '../values/json-object.ts'
import type { ComponentList } from '../draft/draft.ts'
import type { TextMatch } from '../text/text-match.ts'
import type { DocumentModel, FormField } from '../locate/document-model.ts'
import { locate, placementMode, type Placement, type PlacementMode } from '../locate/locate.ts'
import type { Path } from './finding.ts'
import type { approverInfo } from '../api/approver-info.ts'
import type { component } from '../api/component.ts'
import type { ccInfo, createFlowByFiles } from '../api/create-flow-by-files.ts'
import type { TypeProblem } from '../api/read.ts'
import type { Read } from '../api/structure.ts'

/** A list that may have holes. */
export type Items<T> = readonly (T | undefined)[]
type CleanRequest = Read<typeof createFlowByFiles>
type ReadComponent = Read<typeof component>

export interface ComponentView {
  readonly path: Path
  readonly component: Component
  /** Its catalogue entry; undefined for an unknown type. */
  readonly entry: ComponentTypeEntry | undefined
  readonly mode: PlacementMode
  readonly extra: JsonObject
  readonly list: ComponentList
  /** 'initiator', or the party's kind; undefined for an invalid ApproverType. */
  readonly kind: OwnerKind | undefined
  /** The party's index in Approvers; -1 for the initiator. */
  readonly party: number
  /** Its places; none without a document. Computed on first use. */
  placements(): readonly Placement[]
}

export interface ApproverView {
  readonly path: Path
  readonly approver: Read<typeof approverInfo>
  readonly kind: PartyKind | undefined
  /** ApproverOption.FillType 1: the signer is named later (S4 example 9). */
  readonly dynamic: boolean
  readonly sign: readonly ComponentView[]
  readonly fill: readonly ComponentView[]
}

export interface CcView {
  readonly path: Path
  readonly cc: Read<typeof ccInfo>
}

export interface Subject {
  /** As received, to distinguish an absent parameter from one of a wrong type. */
  readonly raw: JsonObject
  readonly request: CleanRequest
  readonly typeProblems: readonly TypeProblem[]
  readonly approvers: readonly ApproverView[]
  readonly ccs: readonly CcView[]
  /** The initiator's, then party by party its sign components and its fill components. */
  readonly components: readonly ComponentView[]
  /** The components that a rule applies to, in the request's order within each type. */
  select(about: About): readonly ComponentView[]
}

/** The components that a rule applies to; all by default. */
export interface About {
  readonly list?: ComponentList
  readonly mode?: PlacementMode
  readonly kinds?: readonly OwnerKind[]
  readonly types?: readonly string[]
}

export function openSubject(
  raw: JsonObject,
  request: CleanRequest,
  typeProblems: readonly TypeProblem[],
  document: DocumentModel | null,
): Subject {
  const find = document && quickLocator(document)
  const views = (
    items: Items<ReadComponent> | undefined,
    path: Path,
    list: ComponentList,
    kind: OwnerKind | undefined,
    party: number,
  ) => present(items).map(([component, index]) => viewOf(component, [...path, index], { list, kind, party }, find))
  const approvers = present(request.Approvers).map(([approver, index]): ApproverView => {
    const path = ['Approvers', index]
    const kind = partyKind(approver.ApproverType)
    return {
      path,
      approver,
      kind,
      dynamic: isFilledLater(approver),
      sign: views(approver.SignComponents, [...path, 'SignComponents'], 'sign', kind, index),
      fill: views(approver.Components, [...path, 'Components'], 'fill', kind, index),
    }
  })
  const initiator = views(request.Components, ['Components'], 'fill', 'initiator', -1)
  const components = [...initiator, ...approvers.flatMap(({ sign, fill }) => [...sign, ...fill])]
  return {
    raw,
    request,
    typeProblems,
    approvers,
    ccs: present(request.CcInfos).map(([cc, index]) => ({ path: ['CcInfos', index], cc })),
    components,
    select: selector(components),
  }
}

const none: JsonObject = {}

function viewOf(
  cleaned: ReadComponent,
  path: Path,
  owner: Pick<ComponentView, 'list' | 'kind' | 'party'>,
  find: ((component: Component) => readonly Placement[]) | null,
): ComponentView {
  // An absent or non-text type counts as none; its own rules report it.
  const component: Component = hasType(cleaned) ? cleaned : { ...cleaned, ComponentType: '' }
  let placements: readonly Placement[] | undefined
  return {
    path,
    component,
    entry: componentType(component.ComponentType),
    mode: placementMode(component),
    extra: component.ComponentExtra === undefined ? none : readExtra(component),
    list: owner.list,
    kind: owner.kind,
    party: owner.party,
    placements: () => (placements ??= find ? find(component) : []),
  }
}

function hasType(component: ReadComponent): component is ReadComponent & Pick<Component, 'ComponentType'> {
  return component.ComponentType !== undefined
}

/** With thousands of components and dozens of rules, each rule only visits the type or mode that it is about. */
function selector(components: readonly ComponentView[]): (about: About) => readonly ComponentView[] {
  const byType = groupsOf(components, ({ component }) => component.ComponentType)
  const byMode = groupsOf(components, ({ mode }) => mode)
  const byList = groupsOf(components, ({ list }) => list)
  return ({ list, mode, kinds, types }) => {
    if (!types && !kinds && !list && mode) return byMode.get(mode) ?? []
    if (!types && !kinds && !mode && list) return byList.get(list) ?? []
    const near = types ? types.flatMap((type) => byType.get(type) ?? []) : mode ? (byMode.get(mode) ?? []) : components
    return near.filter(
      (view) =>
        (list === undefined || view.list === list) &&
        (mode === undefined || view.mode === mode) &&
        (kinds === undefined || (view.kind !== undefined && kinds.includes(view.kind))),
    )
  }
}

function groupsOf<K>(
  components: readonly ComponentView[],
  keyOf: (view: ComponentView) => K,
): ReadonlyMap<K, readonly ComponentView[]> {
  const groups = new Map<K, ComponentView[]>()
  for (const view of components) {
    const key = keyOf(view)
    const group = groups.get(key)
    if (group) group.push(view)
    else groups.set(key, [view])
  }
  return groups
}

/**
 * `locate` with cached text searches and form fields indexed by name, so that thousands of components stay linear.
 */
function quickLocator(document: DocumentModel): (component: Component) => readonly Placement[] {
  const texts = new Map<string, readonly TextMatch[]>()
  const findText = (text: string): readonly TextMatch[] => {
    const known = texts.get(text)
    if (known) return known
    const found = document.findText(text)
    texts.set(text, found)
    return found
  }
  const fields = new Map<string, FormField[]>()
  for (const field of document.fields) {
    const same = fields.get(field.name)
    if (same) same.push(field)
    else fields.set(field.name, [field])
  }
  return (component) =>
    locate(component, { pages: document.pages, fields: fields.get(component.ComponentName ?? '') ?? [], findText })
}

/** The existing items, each with its index. */
export function present<T>(items: Items<T> | undefined): readonly (readonly [T, number])[] {
  const found: (readonly [T, number])[] = []
  items?.forEach((item, index) => {
    if (item !== undefined) found.push([item, index])
  })
  return found
}
