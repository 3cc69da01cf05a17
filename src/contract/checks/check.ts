// Checks a request and lists everything wrong with it, in the order in which Tencent (and our sandbox) would report it.
import type { JsonObject } from '../values/json-object.ts'
import type { Finding, Path } from './finding.ts'
import { createFlowByFiles } from '../api/create-flow-by-files.ts'
import { readerOf } from '../api/read.ts'
import { hitsOf, type CheckContext, type Rule } from './rule.ts'
import { bodyRule, rules } from './rules.ts'
import { openSubject } from './subject.ts'

export type { CheckContext } from './rule.ts'

const readRequest = readerOf(createFlowByFiles)

/**
 * All findings, in the order of docs/checks.md: row by row; within a row the request's own, then approver by approver
 * and component by component. Takes any JSON value and never throws.
 */
export function checkRequest(request: unknown, context: CheckContext): readonly Finding[] {
  const { value: clean, problems } = readRequest(request)
  if (clean === null) return [{ code: bodyRule.code, severity: 'error', rule: bodyRule.name, path: [], params: {} }]
  const subject = openSubject(request as JsonObject, clean, problems, context.document)
  const findings = rows.flatMap((row) => {
    const found = row.flatMap((rule) =>
      hitsOf(rule, subject, context).map((hit) => findingOf(rule, hit.path, hit.params)),
    )
    return found.length < 2 ? found : sorted(found)
  })
  return problems.length === 0 ? findings : toldOnce(findings, new Set(problems.map(({ path }) => path.join('.'))))
}

/** Removes findings that report a value of the wrong type as missing too. */
function toldOnce(findings: readonly Finding[], wrongTypes: ReadonlySet<string>): readonly Finding[] {
  return findings.filter(({ rule, path }) => rule === 'parameter-type' || !wrongTypes.has(path.join('.')))
}

/** The error that a server would answer with: the first one, or null. */
export function firstError(findings: readonly Finding[]): Finding | null {
  return findings.find((finding) => finding.severity === 'error') ?? null
}

const rows = rowsOf(rules)

function rowsOf(all: readonly Rule[]): readonly (readonly Rule[])[] {
  const byRow = new Map<number, Rule[]>()
  for (const rule of all) {
    const row = byRow.get(rule.row)
    if (row) row.push(rule)
    else byRow.set(rule.row, [rule])
  }
  return [...byRow].sort(([a], [b]) => a - b).map(([, row]) => row)
}

function findingOf(rule: Rule, path: Path, params: Finding['params'] = {}): Finding {
  const isSign = path.includes('SignComponents')
  const code = typeof rule.code === 'string' ? rule.code : isSign ? rule.code.sign : rule.code.fill
  const beside = rule.tencentCode === undefined ? {} : { tencentCode: rule.tencentCode }
  return { code, ...beside, severity: rule.severity ?? 'error', rule: rule.name, path, params }
}

function sorted(found: readonly Finding[]): readonly Finding[] {
  return found
    .map((finding) => ({ finding, place: placeOf(finding.path) }))
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1] || a.place[2] - b.place[2])
    .map(({ finding }) => finding)
}

/** Sort key within a row: party (the request's own first), list of the party, position in the list. */
function placeOf([key, index, list, place]: Path): readonly [number, number, number] {
  const number = typeof index === 'number' ? index : 0
  if (key !== 'Approvers') return [-1, 0, number]
  const listPlace = list === 'SignComponents' ? 1 : list === 'Components' ? 2 : 0
  return [number, listPlace, listPlace > 0 && typeof place === 'number' ? place : 0]
}
