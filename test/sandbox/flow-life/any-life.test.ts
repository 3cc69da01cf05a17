// What holds of any contract, whatever is tried.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowStatus, isOpen, type FlowLife } from '../../../src/sandbox/flow-life/life.ts'
import { ObstacleError } from '../../../src/sandbox/flow-life/obstacle.ts'
import * as steps from '../../../src/sandbox/flow-life/steps.ts'
import { flow, NOW, signer, who } from './a-life.ts'

describe('any contract', () => {
  const aSigner = fc.record({
    automatic: fc.boolean(),
    fills: fc.boolean(),
    needsReview: fc.boolean(),
    noRefuse: fc.boolean(),
    open: fc.boolean(),
  })
  const aStep = fc.record({
    kind: fc.constantFrom(
      'fill',
      'sign',
      'refuse',
      'cancel',
      'PASS',
      'REJECT',
      'SIGN_REJECT',
      'takeUp',
      'handOn',
      'approve',
      'time',
      'invalidate',
      'release',
    ),
    of: fc.nat(3),
    wait: fc.nat(300_000),
  })

  it('is in one of the documented states, and never comes back from an end, whatever is tried', () => {
    fc.assert(
      fc.property(
        fc.array(aSigner, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        fc.boolean(),
        fc.array(aStep, { maxLength: 25 }),
        (kinds, unordered, waitsForApproval, tries) => {
          const signers = kinds.map(({ open, ...kind }, n) =>
            signer(String(n), {
              ...kind,
              fills: kind.fills && !kind.automatic,
              who: open && !kind.automatic ? null : who,
            }),
          )
          let life = flow(signers, { unordered, waitsForApproval })
          let now = NOW
          for (const { kind, of, wait } of tries) {
            now += wait
            const before = life
            try {
              life = makeStep(kind, steps.passTime(life, now), String(of), now)
            } catch (error) {
              if (!(error instanceof ObstacleError)) throw error
            }
            expect(Object.values(flowStatus)).toContain(life.status)
            if (!isOpen(before)) expect([before.status, flowStatus.released]).toContain(life.status)
            expect(life.history.slice(0, before.history.length)).toEqual(before.history)
            if (life.status === flowStatus.signed)
              expect(life.signers.every(({ signedAt }) => signedAt !== null)).toBe(true)
            if (isOpen(life)) expect(life.signers.some(({ signedAt }) => signedAt === null)).toBe(true)
            if (life.signers.some(({ signedAt }) => signedAt !== null))
              expect(life.signers.every(({ fills, filledAt }) => !fills || filledAt !== null)).toBe(true)
          }
        },
      ),
    )
  })
})

function makeStep(kind: string, life: FlowLife, of: string, now: number): FlowLife {
  switch (kind) {
    case 'fill':
      return steps.fill(life, of, now)
    case 'sign':
      return steps.sign(life, of, now)
    case 'refuse':
      return steps.refuse(life, of, '', now)
    case 'cancel':
      return steps.cancel(life, '', now)
    case 'takeUp':
      return steps.takeUp(life, of, who, now)
    case 'handOn':
      return steps.handOn(life, of, { name: `王${now}`, mobile: '15100000002' }, now)
    case 'approve':
      return steps.approve(life, true, '', now)
    case 'invalidate':
      return steps.invalidate(life, now)
    case 'release':
      return steps.release(life, now)
    case 'time':
      return life
    default:
      return steps.review(life, of, kind as 'PASS', '', now)
  }
}
