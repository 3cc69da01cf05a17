// The live findings for the open draft: computed in one place, read by the panel, the badge, the boxes and the parties.
import { create } from 'zustand'
import { targetsIn } from '../../contract/checks/finding-target.ts'
import type { Finding, Params, RuleName, Severity } from '../../contract/checks/finding.ts'
import { sortFindings, type SortedFindings } from '../../contract/checks/waivers.ts'
import type { Draft } from '../../contract/draft/draft.ts'
import { byKey } from './by-key.ts'

/** The most severe open finding of a component or owner; the first one if several are equally severe. */
export interface Mark {
  readonly severity: Severity
  readonly rule: RuleName
  readonly params: Params
}

export type Marks = ReadonlyMap<string, Mark>

interface FindingState extends SortedFindings {
  /** The draft that was checked; the open one may be slightly newer. */
  readonly draft: Draft | null
  /** By the component's id. */
  readonly componentMarks: Marks
  /** By the party's id or the initiator's, for findings about the party itself or anything that they own. */
  readonly ownerMarks: Marks
  show(draft: Draft | null, findings: readonly Finding[]): void
}

const nothing: Marks = new Map()

export const useFindingStore = create<FindingState>()((set, get) => ({
  draft: null,
  open: [],
  waived: [],
  componentMarks: nothing,
  ownerMarks: nothing,
  show: (draft, findings) => {
    if (!draft) return set({ draft, open: [], waived: [], componentMarks: nothing, ownerMarks: nothing })
    const sorted = sortFindings(draft, findings)
    const { components, owners } = marksOf(draft, sorted.open)
    const { componentMarks, ownerMarks } = get()
    set({
      draft,
      ...sorted,
      componentMarks: keepSame(componentMarks, components),
      ownerMarks: keepSame(ownerMarks, owners),
    })
  },
}))

/** A component's worst open finding. */
export const useComponentMark: (id: string) => Mark | undefined = byKey(useFindingStore, {
  read: ({ componentMarks }, id) => componentMarks.get(id),
  changed: ({ componentMarks: now }, { componentMarks: before }) =>
    now === before ? [] : [...now.keys(), ...before.keys()].filter((id) => now.get(id) !== before.get(id)),
})

export function marksOf(
  draft: Draft,
  open: readonly Finding[],
): { readonly components: Marks; readonly owners: Marks } {
  const components = new Map<string, Mark>()
  const owners = new Map<string, Mark>()
  const targetAt = targetsIn(draft)
  for (const { severity, rule, params, path } of open) {
    const { owner, componentId } = targetAt(path)
    const mark = { severity, rule, params }
    if (componentId !== undefined) note(components, componentId, mark)
    if (owner !== undefined) note(owners, owner, mark)
  }
  return { components, owners }
}

function note(marks: Map<string, Mark>, id: string, mark: Mark): void {
  const before = marks.get(id)
  if (!before || (before.severity === 'warning' && mark.severity === 'error')) marks.set(id, mark)
}

/** Keeps the identity of marks that have not changed, so that their components do not render again. */
function keepSame(before: Marks, after: Marks): Marks {
  const kept = new Map<string, Mark>()
  for (const [id, mark] of after) {
    const old = before.get(id)
    kept.set(id, old && old.rule === mark.rule && sameParams(old.params, mark.params) ? old : mark)
  }
  return kept
}

function sameParams(a: Params, b: Params): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}
