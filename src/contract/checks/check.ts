// Checks a request and lists everything wrong with it, in the order in which Tencent (and our sandbox) would report it.
import type { JsonObject } from '../values/json-object.ts'
import type { Finding, Path } from './finding.ts'
import { createFlowByFiles } from '../api/create-flow-by-files.ts'
import { readerOf } from '../api/read.ts'
import { hitsOf, PORTION, type CheckContext, type Hit, type Rule } from './rule.ts'
import { bodyRule, rules } from './rules.ts'
import { allAtOnce, type Steps } from './steps.ts'
import { textSense } from './sense/text-sense.ts'
import { openSubject, type Subject } from './subject.ts'
import { printOf } from './text-print.ts'

export type { CheckContext } from './rule.ts'

const readRequest = readerOf(createFlowByFiles)

const keywordsAtOnce = 4

/**
 * All findings, in the order of docs/checks.md: row by row; within a row the request's own, then approver by approver
 * and component by component. Takes any JSON value and never throws.
 */
export function checkRequest(request: unknown, context: CheckContext): readonly Finding[] {
  return allAtOnce(checkSteps(request, context))
}

/** The same in portions. The request and the file must stay as they are until the end. */
export function* checkSteps(request: unknown, context: CheckContext): Steps<readonly Finding[]> {
  const read = readRequest(request)
  const { value, problems } = read
  if (value === null) return [{ code: bodyRule.code, severity: 'error', rule: bodyRule.name, path: [], params: {} }]
  const subject = openSubject(request as JsonObject, { ...read, value }, context.document)
  if (subject.components.length > PORTION) yield
  yield* searchKeywords(subject)
  if (context.text) yield* textSense(context.text)
  const findings: Finding[] = []
  for (const row of rows) {
    const found: Finding[] = []
    for (const rule of row) for (const hit of yield* hitsOf(rule, subject, context)) found.push(findingOf(rule, hit))
    if (found.length > 1) found.sort(inPlaceOrder)
    for (const finding of found) findings.push(finding)
  }
  return problems.length === 0 ? findings : toldOnce(findings, new Set(problems.map(({ path }) => path.join('.'))))
}

/** Looks through the file for each keyword, which takes longer than what rules do. */
function* searchKeywords({ select }: Subject): Steps<void> {
  const views = select({ mode: 'KEYWORD' })
  for (let place = 0; place < views.length; place += 1) {
    views[place]!.placements()
    if (place % keywordsAtOnce === keywordsAtOnce - 1) yield
  }
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

function findingOf(rule: Rule, { path, params = {}, spot, words }: Hit): Finding {
  const severity = rule.severity ?? 'error'
  const finding = { code: codeOf(rule, path), severity, rule: rule.name, path, params }
  const found = rule.tencentCode === undefined ? finding : { ...finding, tencentCode: rule.tencentCode }
  return words === undefined ? found : { ...found, spot, print: printOf(words) }
}

function codeOf({ code }: Rule, path: Path): string {
  if (typeof code === 'string') return code
  return path.includes('SignComponents') ? code.sign : code.fill
}

/** Within a row: by party (the request's own first), list of the party, position in the list. */
function inPlaceOrder({ path: a }: Finding, { path: b }: Finding): number {
  return partyOf(a) - partyOf(b) || listOf(a) - listOf(b) || positionOf(a) - positionOf(b)
}

function partyOf(path: Path): number {
  return path[0] === 'Approvers' ? numberOr0(path[1]) : -1
}

function listOf(path: Path): number {
  if (path[0] !== 'Approvers') return 0
  return path[2] === 'SignComponents' ? 1 : path[2] === 'Components' ? 2 : 0
}

function positionOf(path: Path): number {
  if (path[0] !== 'Approvers') return numberOr0(path[1])
  return listOf(path) > 0 ? numberOr0(path[3]) : 0
}

function numberOr0(step: Path[number] | undefined): number {
  return typeof step === 'number' ? step : 0
}
