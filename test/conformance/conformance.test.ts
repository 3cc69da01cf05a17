// The sandbox against every example and every error code that Tencent documents of its actions: one run, whose report
// is docs/conformance.md.
import { beforeAll, describe, expect, it } from 'vitest'
import { allActions } from '../../src/sandbox/actions/all-actions.ts'
import { startSandbox } from '../sandbox/a-sandbox.ts'
import type { ActionCases } from './case.ts'
import { documentedAction } from './documented.ts'
import { render } from './render.ts'
import { runCases, type ActionReport } from './run-cases.ts'
import { aWorld } from './world.ts'

const files = import.meta.glob<{ readonly cases: ActionCases }>('./cases/*.ts', { eager: true })
const all = Object.values(files).map(({ cases }) => cases)

const bench = startSandbox()
let reports: readonly ActionReport[]

beforeAll(async () => {
  reports = await runCases(all, aWorld(bench))
}, 600_000)

const reportOf = ({ action, version }: ActionCases): ActionReport =>
  reports.find((one) => one.action === action && one.version === version)!

describe.each(all.map((cases) => [`${cases.action} of ${cases.version}`, cases] as const))('%s', (_, cases) => {
  const { examples, codes } = documentedAction(cases.version, cases.action)

  it('has a case for each documented example', () => {
    expect(cases.examples.map(({ title }) => title)).toEqual(
      examples.map(({ title }, place) =>
        title.startsWith(cases.examples[place]?.title ?? '-') ? cases.examples[place]!.title : title,
      ),
    )
  })

  it.each(examples.map(({ title }, place) => ({ title, place })))(
    'answers as documented, or otherwise with a reason: $title',
    ({ place }) => {
      const { differences, needless } = reportOf(cases).examples[place]!
      // A reason that is not needed any more must go.
      expect({ unexplained: differences.filter(({ why }) => why === null), needless }).toEqual({
        unexplained: [],
        needless: [],
      })
    },
  )

  it.each([...new Set([...(codes ?? []), ...Object.keys(cases.codes)])].sort())(
    '%s is reached by each input that says so, or by faults alone with a reason',
    (code) => {
      const { inputs, why, problems } = reportOf(cases).codes.find((one) => one.code === code)!
      expect({ problems, isExplained: inputs.length > 0 || why !== null }).toEqual({ problems: [], isExplained: true })
    },
  )

  it('documents each code that its cases are about', () => {
    expect(
      codes === null ? [] : Object.keys(cases.codes).filter((code) => code.includes('.') && !codes.includes(code)),
    ).toEqual([])
  })
})

it('every action of the sandbox is compared', () => {
  const nameOf = ({ version, action }: Pick<ActionCases, 'version' | 'action'>) => `${action} of ${version}`
  expect(allActions.map(({ name, version }) => `${name} of ${version}`).sort()).toEqual(all.map(nameOf).sort())
})

it('docs/conformance.md is what the run says: `npm run conformance` writes it', async () => {
  await expect(render(reports)).toMatchFileSnapshot('../../docs/conformance.md')
})
