// The input of the rules: the validated request, split into parties and components, with derived facts that several
// rules need (settings, places) computed once.
import { isFilledLater } from '../api/filled-later.ts'
import type { OwnerKind } from '../component-types/catalogue.ts'
import { partyKind, type PartyKind } from '../component-types/owners.ts'
import type { JsonObject } from '../values/json-object.ts'
import type { ComponentList } from '../draft/draft.ts'
import type { DocumentModel } from '../locate/document-model.ts'
import { selector, type About } from './about.ts'
import { ListedComponent, type ComponentView, type Holder, type ReadComponent } from './component-view.ts'
import { indexedFile, type IndexedFile } from './indexed-file.ts'
import type { Path } from './finding.ts'
import type { approverInfo } from '../api/approver-info.ts'
import type { ccInfo, createFlowByFiles } from '../api/create-flow-by-files.ts'
import type { ReadResult, TextRead, TypeProblem } from '../api/read.ts'
import type { Read } from '../api/structure.ts'

/** A list that may have holes. */
export type Items<T> = readonly (T | undefined)[]
type CleanRequest = Read<typeof createFlowByFiles>
type ReadRequest = ReadResult<typeof createFlowByFiles> & { readonly value: CleanRequest }

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
  /** The texts of the request that may need cleaning, or cannot be held. */
  readonly rareTexts: readonly TextRead[]
  readonly file: IndexedFile | null
  readonly approvers: readonly ApproverView[]
  readonly ccs: readonly CcView[]
  /** The initiator's, then party by party its sign components and its fill components. */
  readonly components: readonly ComponentView[]
  /** The components that a rule applies to, in the request's order. */
  select(about: About): readonly ComponentView[]
}

export function openSubject(
  raw: JsonObject,
  { value: request, problems, rareTexts }: ReadRequest,
  document: DocumentModel | null,
): Subject {
  const file = document && indexedFile(document)
  const views = (
    items: Items<ReadComponent> | undefined,
    path: Path,
    list: ComponentList,
    kind: OwnerKind | undefined,
    party: number,
  ): readonly ComponentView[] => {
    const holder: Holder = { path, list, kind, party, file }
    const found: ComponentView[] = []
    items?.forEach((component, index) => {
      if (component !== undefined) found.push(new ListedComponent(component, index, holder))
    })
    return found
  }
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
  const components = initiator.concat(...approvers.flatMap(({ sign, fill }) => [sign, fill]))
  return {
    raw,
    request,
    typeProblems: problems,
    rareTexts,
    file,
    approvers,
    ccs: present(request.CcInfos).map(([cc, index]) => ({ path: ['CcInfos', index], cc })),
    components,
    select: selector(components),
  }
}

/** A fact that several rules need: found out when the first of them asks. */
export function oncePerSubject<T>(find: (subject: Subject) => T): (subject: Subject) => T {
  const known = new WeakMap<Subject, { readonly fact: T }>()
  return (subject) => {
    const before = known.get(subject)
    if (before) return before.fact
    const fact = find(subject)
    known.set(subject, { fact })
    return fact
  }
}

/** The existing items, each with its index. */
export function present<T>(items: Items<T> | undefined): readonly (readonly [T, number])[] {
  const found: (readonly [T, number])[] = []
  items?.forEach((item, index) => {
    if (item !== undefined) found.push([item, index])
  })
  return found
}
