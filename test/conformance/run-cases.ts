// Runs the cases of every action against a sandbox, and answers what came of each.
import { serverMessage } from '../../src/contract/checks/messages.ts'
import type { JsonObject } from '../../src/contract/values/json-object.ts'
import type { ActionCases, ExampleCase, Reach } from './case.ts'
import { differences, isObject, undescribed, withNames, withReal, type Difference } from './compare.ts'
import {
  documentedAction,
  documentedActions,
  type DocumentedAction,
  type DocumentedExample,
  type Version,
} from './documented.ts'
import { reasonOf } from './reasons.ts'
import type { World } from './world.ts'

export interface ExplainedDifference extends Difference {
  /** As the case says; null where it does not. */
  readonly why: string | null
}

export interface ExampleResult {
  readonly title: string
  readonly altered: readonly string[]
  /** Empty where all is the same. */
  readonly differences: readonly ExplainedDifference[]
  /** Places of which the case says that they differ, and that do not. */
  readonly needless: readonly string[]
}

export interface CodeResult {
  readonly code: string
  /** The inputs that reach it; none where faults alone do. */
  readonly inputs: readonly string[]
  /** Why faults alone do; null where neither an input nor a reason is known. */
  readonly why: string | null
  /** What is wrong with the answers; none where each is the code, in Tencent's words, with the place in the request. */
  readonly problems: readonly string[]
}

export interface ActionReport {
  readonly action: string
  readonly version: Version
  readonly examples: readonly ExampleResult[]
  /** Whether there is a documented table of its codes. */
  readonly hasTable: boolean
  /** Those of the table, and those that the cases reach. */
  readonly codes: readonly CodeResult[]
}

interface Refusal {
  readonly code: string
  readonly message: string
}

export async function runCases(all: readonly ActionCases[], world: World): Promise<readonly ActionReport[]> {
  const reports: ActionReport[] = []
  for (const documented of documentedActions) {
    const cases = all.find(({ action, version }) => action === documented.action && version === documented.version)
    if (cases) reports.push(await runAction(cases, world))
  }
  return reports
}

async function runAction(cases: ActionCases, world: World): Promise<ActionReport> {
  const documented = documentedAction(cases.version, cases.action)
  const examples: ExampleResult[] = []
  for (const [index, example] of documented.examples.entries())
    examples.push(await runExample(example, cases.examples[index], documented, world))
  const codes: CodeResult[] = []
  for (const code of [...new Set([...(documented.codes ?? []), ...Object.keys(cases.codes)])].sort())
    codes.push(await runCode(code, cases.codes[code], documented, world))
  return { action: cases.action, version: cases.version, examples, hasTable: documented.codes !== null, codes }
}

async function runExample(
  example: DocumentedExample,
  own: ExampleCase | undefined,
  documented: DocumentedAction,
  world: World,
): Promise<ExampleResult> {
  const altered = [example.altered, own?.altered?.why].filter((why) => why !== undefined)
  const differs = own?.differs ?? {}
  const result = (found: readonly Difference[]): ExampleResult => ({
    title: example.title,
    altered,
    differences: found.map((one) => ({ ...one, why: differs[one.place] ?? null })),
    needless: Object.keys(differs).filter((place) => !found.some((one) => one.place === place)),
  })
  if (!own || !example.title.startsWith(own.title))
    return result([{ place: 'title', what: `the case in its place is of ${own?.title ?? 'nothing'}` }])
  const names = (await own.given?.(world)) ?? {}
  const request = withReal(own.altered ? own.altered.request(example.request) : example.request, names) as JsonObject
  const { answer, refusal } = await ask(documented, request, world)
  const wanted = isObject(example.answer.Error)
    ? { code: String(example.answer.Error.Code), message: String(example.answer.Error.Message) }
    : null
  if (refusal) {
    const said = withNames(refusal.message, names) as string
    if (!wanted) return result([{ place: 'Error', what: `${refusal.code} ${said}, and no error` }])
    const problems = [
      { place: 'Error.Code', what: `${refusal.code} and not ${wanted.code}`, holds: refusal.code === wanted.code },
      { place: 'Error.Message', what: `“${said}” and not “${wanted.message}”`, holds: said.startsWith(wanted.message) },
    ]
    return result(problems.filter(({ holds }) => !holds))
  }
  if (wanted) return result([{ place: 'Error', what: `none, and not ${wanted.code}` }])
  return result([
    ...differences(example.answer, withNames(answer, names) as JsonObject, own.free ?? []),
    ...undescribed(answer, documented.answer),
  ])
}

async function runCode(
  code: string,
  own: readonly Reach[] | string | undefined,
  documented: DocumentedAction,
  world: World,
): Promise<CodeResult> {
  if (Array.isArray(own)) {
    const problems: string[] = []
    for (const reach of own as readonly Reach[]) {
      const { refusal } = await ask(documented, await reach.request(world), world)
      const problem = problemOf(refusal, code, reach, documented)
      if (problem !== null) problems.push(`${reach.input}: ${problem}`)
    }
    return { code, inputs: (own as readonly Reach[]).map(({ input }) => input), why: null, problems }
  }
  const { action } = documented
  await world.control('faults', { action, fault: { code } })
  const { refusal } = await ask(documented, {}, world)
  await world.control('faults', { action, fault: {}, times: 0 })
  const problems =
    refusal?.code === code && refusal.message === serverMessage(code) ? [] : [`${refusal?.code} ${refusal?.message}`]
  return { code, inputs: [], why: (own as string | undefined) ?? reasonOf.get(code) ?? null, problems }
}

/** Families whose answers say where in the request it is. */
const placed = /^(?:InvalidParameter|InvalidParameterValue|MissingParameter|LimitExceeded|ResourceNotFound)(?:\.|$)/

function problemOf(
  refusal: Refusal | null,
  code: string,
  { words = serverMessage(code), at }: Reach,
  documented: DocumentedAction,
): string | null {
  if (!refusal) return 'is taken'
  if (refusal.code !== code) return `${refusal.code} ${refusal.message}`
  if (!refusal.message.startsWith(words)) return `“${refusal.message}” and not “${words}”`
  const place = refusal.message.slice(words.length)
  if (at === undefined ? placed.test(code) && !/^（.+）$/.test(place) : !place.startsWith(`（${at}`))
    return `names no place, or another: “${place}”`
  return isAllowed(code, documented) ? null : 'is a code that Tencent does not document for this action'
}

/** A code without a point is one that every action of Tencent Cloud may answer. */
function isAllowed(code: string, { codes }: DocumentedAction): boolean {
  return codes === null || codes.includes(code) || !code.includes('.')
}

async function ask(
  { version, action }: DocumentedAction,
  request: JsonObject,
  world: World,
): Promise<{ readonly answer: JsonObject; readonly refusal: Refusal | null }> {
  try {
    return { answer: await world.call(version, action, request), refusal: null }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error
    return { answer: {}, refusal: { code: error.code, message: error.message } }
  } finally {
    await world.end()
  }
}
