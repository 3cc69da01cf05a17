// Waived warnings. A draft stores a key for each: the rule, our id of its subject, and a hash of the finding and the
// value. A moved component keeps its key; a relevant change invalidates it.
import type { JsonObject } from '../values/json-object.ts'
import type { Draft } from '../draft/draft.ts'
import type { Finding } from './finding.ts'
import { targetsIn, type FindingTarget } from './finding-target.ts'
import { printOf } from './text-print.ts'

export interface SortedFindings {
  /** Errors, and warnings that are not waived. */
  readonly open: readonly Finding[]
  readonly waived: readonly Finding[]
}

/** Splits findings into open and waived ones. Errors are always open. */
export function sortFindings(draft: Draft, findings: readonly Finding[]): SortedFindings {
  const known = waivedKeys(draft)
  if (known.size === 0) return { open: findings, waived: [] }
  // There may be thousands of warnings, of which only those are hashed whose rule and subject have a key.
  const subjects = subjectsByRule(known)
  const partsOf = keyPartsIn(draft)
  const isWaived = (finding: Finding) => {
    const ofRule = finding.severity === 'warning' ? subjects.get(finding.rule) : undefined
    if (!ofRule) return false
    const parts = partsOf(finding)
    return ofRule.has(parts.subject) && known.has(keyOf(finding, parts))
  }
  const open: Finding[] = []
  const waived: Finding[] = []
  for (const finding of findings) (isWaived(finding) ? waived : open).push(finding)
  return { open, waived }
}

/** Waives warnings, ignoring errors, and removes keys of subjects that no longer exist. */
export function waive(draft: Draft, findings: readonly Finding[]): Draft {
  const partsOf = keyPartsIn(draft)
  const keys = new Set(waivedKeys(draft))
  const before = keys.size
  for (const finding of findings) if (finding.severity === 'warning') keys.add(keyOf(finding, partsOf(finding)))
  if (keys.size === before) return draft
  const here = new Set([
    'contract',
    'cc',
    ...draft.parties.map(({ id }) => id),
    ...draft.components.map(({ id }) => id),
  ])
  return withKeys(
    draft,
    [...keys].filter((key) => here.has(subjectOf(key))),
  )
}

/** Revokes a waiver. */
export function bringBack(draft: Draft, finding: Finding): Draft {
  const key = keyOf(finding, keyPartsIn(draft)(finding))
  const keys = [...waivedKeys(draft)]
  return keys.includes(key)
    ? withKeys(
        draft,
        keys.filter((other) => other !== key),
      )
    : draft
}

/** The draft's keys; invalid entries are ignored, since a draft file is untrusted. */
function waivedKeys(draft: Draft): ReadonlySet<string> {
  const keys: unknown = draft.waived
  return new Set(Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [])
}

function withKeys(draft: Draft, keys: readonly string[]): Draft {
  const { waived: _before, ...rest } = draft
  return keys.length === 0 ? rest : { ...rest, waived: keys }
}

/** Other facts about a component or party that matter to a rule, besides the value at the finding's path. */
const alsoAbout: Readonly<Record<string, readonly string[]>> = {
  'text-too-long': ['ComponentWidth', 'ComponentHeight', 'ComponentExtra'],
  'date-cut-off': ['ComponentHeight', 'ComponentExtra'],
  'size-too-small': ['ComponentWidth', 'ComponentHeight'],
  'keyword-indexes-beyond': ['ComponentId'],
  'keyword-many': ['KeywordPage', 'KeywordIndexes'],
  'field-kind': ['ComponentName'],
  'mobile-two-names': ['ApproverName'],
  'needs-company-alone': ['OrganizationName'],
  'needs-tagged-signers': ['CustomApproverTag'],
  'limit-seal-of-others': ['OrganizationName'],
  'approver-minor': ['ApproverName'],
  'card-number-digit': ['ApproverName', 'ApproverIdCardType'],
}

/** The keys that define a component's place, for findings about the whole component. */
const placeKeys = [
  'ComponentType',
  'GenerateMode',
  'ComponentPage',
  'ComponentPosX',
  'ComponentPosY',
  'ComponentWidth',
  'ComponentHeight',
  'OffsetX',
  'OffsetY',
  'RelativeLocation',
]

interface KeyParts {
  /** Our id of the finding's subject. */
  readonly subject: string
  /** The rest of the path below the subject. */
  readonly rest: Finding['path']
  /** What mattered. */
  readonly about: () => unknown
}

function keyPartsIn(draft: Draft): (finding: Finding) => KeyParts {
  const targetAt = targetsIn(draft)
  const components = new Map(draft.components.map((placed) => [placed.id, placed]))
  const parties = new Map(draft.parties.map((party) => [party.id, party.approver]))
  return (finding) => {
    const target = targetAt(finding.path)
    const placed = components.get(target.componentId ?? '')
    const approver = parties.get(target.owner ?? '')
    const also = alsoAbout[finding.rule] ?? []
    if (placed) {
      const { component, owner } = placed
      const ofComponent = () =>
        target.rest.length > 0 ? [valueAt(component, target), ...some(component, also)] : some(component, placeKeys)
      return { subject: placed.id, rest: target.rest, about: () => [owner, ofComponent()] }
    }
    if (approver && target.owner !== undefined) {
      const about = () => [valueAt(approver, target), some(approver, also)]
      return { subject: target.owner, rest: target.rest, about }
    }
    const [list, index, ...rest] = finding.path
    // A copy recipient has no id of ours, so its contents identify it.
    if (list === 'CcInfos' && typeof index === 'number')
      return { subject: 'cc', rest, about: () => valueAt(draft.flow, { rest: [list, index] }) }
    return { subject: 'contract', rest: finding.path, about: () => valueAt(draft.flow, { rest: finding.path }) }
  }
}

function keyOf({ rule, params, print }: Finding, { subject, rest, about }: KeyParts): string {
  // Words of the file are known by their hash; where they stand does not matter, as where a component does not.
  const what = print === undefined ? [params, about()] : [print, about()]
  return `${rule}@${subject}/${rest.join('.')}#${printOf(JSON.stringify(what))}`
}

function subjectsByRule(keys: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const subjects = new Map<string, Set<string>>()
  for (const key of keys) {
    const rule = key.slice(0, key.indexOf('@'))
    const ofRule = subjects.get(rule) ?? new Set()
    subjects.set(rule, ofRule.add(subjectOf(key)))
  }
  return subjects
}

function subjectOf(key: string): string {
  return /^[^@]*@([^/]*)\//.exec(key)?.[1] ?? ''
}

function some(holder: JsonObject, keys: readonly string[]): readonly unknown[] {
  return keys.map((key) => holder[key] ?? null)
}

function valueAt(holder: unknown, { rest }: Pick<FindingTarget, 'rest'>): unknown {
  let value = holder
  for (const step of rest) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return null
    value = (value as Record<string | number, unknown>)[step]
  }
  return value ?? null
}
