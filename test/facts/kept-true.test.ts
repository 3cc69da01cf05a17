// What the project knows of Tencent's API, held against the SDK that is installed. What is new in it fails nothing:
// `npm run facts`.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { compare } from '../../scripts/facts/compare.ts'
import { decide } from '../../scripts/facts/decide.ts'
import { decisions } from '../../scripts/facts/decisions.ts'
import { idOf, type Difference, type DifferenceKind } from '../../scripts/facts/difference.ts'
import { gatewayInterfaces, gatewayRequests, knownFacts } from '../../scripts/facts/known.ts'
import { installedSdk } from '../../scripts/facts/sdk.ts'
import { essActions, essbasicActions } from '../../src/gateway/tencent/actions.ts'

const sdk = installedSdk()
const known = knownFacts()
const { open, stale } = decide(compare(sdk, known), decisions)

function idsOf(kind: DifferenceKind, is: (difference: Difference) => boolean = () => true): readonly string[] {
  return open.filter((difference) => difference.kind === kind && is(difference)).map(idOf)
}

it('no action that the gateway calls ends', () => {
  expect(idsOf('ends', ({ what, users }) => what === 'action' && users.includes('gateway'))).toEqual([])
})

it('no action, parameter, value or setting that is known here is gone', () => {
  expect(idsOf('gone')).toEqual([])
})

it('no parameter has another type than is known here', () => {
  expect(idsOf('changed')).toEqual([])
})

it('every decision still applies', () => {
  expect(stale).toEqual([])
})

it('every reason of a decision is there', () => {
  expect(decisions.filter(({ reason, ids }) => reason.trim() === '' || ids.length === 0)).toEqual([])
})

describe('what is compared', () => {
  it('is all that the SDK has: each structure of each action', () => {
    for (const { actions, structures } of Object.values(sdk.services)) {
      expect(actions.size).toBeGreaterThan(0)
      expect(
        [...actions.values()]
          .flatMap(({ request, response }) => [request, response])
          .filter((name) => !structures.has(name)),
      ).toEqual([])
    }
  })

  it('is every action that the gateway calls, and no other: each name stands in a call', () => {
    const folder = new URL('../../src/gateway/tencent/', import.meta.url)
    const calls = readdirSync(folder)
      .filter((name) => name !== 'actions.ts')
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('\n')
    expect([...essActions, ...essbasicActions].filter((name) => !calls.includes(`'${name}'`))).toEqual([])
  })

  it('is every request that the gateway composes', () => {
    const interfaces = gatewayInterfaces()
    expect(new Set(gatewayRequests(interfaces).map(({ structure }) => structure))).toEqual(
      new Set([...essActions, ...essbasicActions].map((name) => `${name}Request`)),
    )
    const stranger = { ...interfaces.get('CancelFlowRequest')!, name: 'StartFlowRequest' }
    expect(() => gatewayRequests(new Map([...interfaces, ['StartFlowRequest', stranger]]))).toThrow(
      'StartFlowRequest is a request of no action',
    )
    expect(() => gatewayRequests(new Map([...interfaces].filter(([name]) => name !== 'CancelFlowRequest')))).toThrow(
      'no interface CancelFlowRequest',
    )
  })

  it('is what the gateway sends, with what its types inherit', () => {
    const request = known.structures.find(
      ({ structure, user }) => structure === 'CreateMultiFlowSignQRCodeRequest' && user === 'gateway',
    )
    expect([...(request?.keys.keys() ?? [])]).toEqual(
      expect.arrayContaining(['TemplateId', 'Restrictions', 'UserData', 'Agent', 'Operator']),
    )
    expect(request?.keys.get('Agent')).toEqual({
      kind: 'object',
      keys: new Map([['ProxyOrganizationId', { kind: 'string' }]]),
    })
  })

  it('is the whole request of the checks, and the screen’s settings of a party', () => {
    const checks = known.structures.find(({ user }) => user === 'checks')
    expect(checks?.keys.get('Deadline')).toEqual({ kind: 'number' })
    expect(checks?.keys.get('Approvers')).toMatchObject({ kind: 'list', of: { kind: 'object' } })
    const screen = known.structures.find(({ user }) => user === 'screen')
    expect(screen?.keys.get('RegisterInfo')).toMatchObject({ kind: 'object' })
  })
})

it('the command prints the same, and ends with 1 where there is something to look at', () => {
  const script = fileURLToPath(new URL('../../scripts/facts/run.ts', import.meta.url))
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', script, '--json'], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  const data = JSON.parse(stdout) as {
    readonly sdk: string
    readonly open: readonly { readonly id: string; readonly work: boolean }[]
    readonly stale: readonly string[]
  }
  expect(data).toMatchObject({ sdk: sdk.version, stale })
  expect(data.open.map(({ id }) => id)).toEqual(open.map(idOf))
  expect(status).toBe(data.open.some(({ work }) => work) || data.stale.length > 0 ? 1 : 0)
})
