// The steps of a contract's life, one by one.
import { describe, expect, it } from 'vitest'
import { approveStatusOf, callbackStatusOf } from '../../../src/sandbox/flow-life/approve-status.ts'
import { withHandOvers } from '../../../src/sandbox/flow-life/from-request.ts'
import { flowStatus, givesQuotaBack, type FlowLife, type Signer } from '../../../src/sandbox/flow-life/life.ts'
import { ObstacleError } from '../../../src/sandbox/flow-life/obstacle.ts'
import * as steps from '../../../src/sandbox/flow-life/steps.ts'
import { DEADLINE, flow, NOW, signer, who } from './a-life.ts'

function obstacleOf(step: () => unknown): string {
  try {
    step()
    return 'none'
  } catch (error) {
    return error instanceof ObstacleError ? error.obstacle : String(error)
  }
}

const operations = ({ history }: FlowLife) => history.map(({ operation, status }) => `${operation} ${status}`)

describe('a contract', () => {
  it('is signed by one after the other, and done with the last', () => {
    const born = flow([signer('a'), signer('b')])
    expect(born.status).toBe(flowStatus.toSign)
    expect(obstacleOf(() => steps.sign(born, 'b', NOW))).toBe('notYourTurn')
    const half = steps.sign(born, 'a', NOW + 1)
    expect(half.status).toBe(flowStatus.partlySigned)
    expect(obstacleOf(() => steps.sign(half, 'a', NOW))).toBe('alreadyDone')
    const done = steps.sign(half, 'b', NOW + 2)
    expect(operations(done)).toEqual(['start 1', 'sign 2', 'sign 4', 'finish 4'])
    expect(done.signers.map(({ signedAt }) => signedAt)).toEqual([NOW + 1, NOW + 2])
    expect(obstacleOf(() => steps.cancel(done, '', NOW))).toBe('ended')
  })

  it('is signed in any order where the order does not matter', () => {
    expect(steps.sign(flow([signer('a'), signer('b')], { unordered: true }), 'b', NOW).status).toBe(
      flowStatus.partlySigned,
    )
  })

  it('waits until all have filled, then for the signatures', () => {
    const born = flow([signer('a', { fills: true }), signer('b', { fills: true })])
    expect(born.status).toBe(flowStatus.toFill)
    expect(obstacleOf(() => steps.sign(born, 'a', NOW))).toBe('waitsForFilling')
    const half = steps.fill(born, 'b', NOW)
    expect(half.status).toBe(flowStatus.partlyFilled)
    const filled = steps.fill(half, 'a', NOW)
    expect(operations(filled)).toEqual(['start 8', 'fill 9', 'fill 1', 'filled 1'])
    expect(obstacleOf(() => steps.fill(filled, 'a', NOW))).toBe('alreadyDone')
  })

  it('is signed by automatic signers at once when their turn comes, and finished by the last of them', () => {
    const born = flow([signer('auto', { automatic: true }), signer('a'), signer('end', { automatic: true })])
    expect(operations(born)).toEqual(['start 1', 'sign 2'])
    expect(operations(steps.sign(born, 'a', NOW))).toEqual(['start 1', 'sign 2', 'sign 2', 'sign 4', 'finish 4'])
    expect(obstacleOf(() => steps.sign(born, 'end', NOW))).toBe('automatic')
    expect(flow([signer('auto', { automatic: true })]).status).toBe(flowStatus.signed)
  })

  it('keeps a signer waiting for the review, lets a no be followed by a yes, and ends with SIGN_REJECT', () => {
    const born = flow([signer('a', { needsReview: true })])
    expect(obstacleOf(() => steps.sign(born, 'a', NOW))).toBe('waitsForReview')
    const rejected = steps.review(born, 'a', 'REJECT', '金额不对', NOW)
    expect([rejected.status, obstacleOf(() => steps.sign(rejected, 'a', NOW))]).toEqual([
      flowStatus.toSign,
      'waitsForReview',
    ])
    const passed = steps.review(rejected, 'a', 'PASS', '', NOW)
    expect(steps.sign(passed, 'a', NOW).status).toBe(flowStatus.signed)
    expect(obstacleOf(() => steps.review(passed, 'a', 'PASS', '', NOW))).toBe('noReview')
    expect(steps.review(born, 'a', 'SIGN_REJECT', '不签', NOW)).toMatchObject({
      status: flowStatus.refused,
      message: '不签',
    })
  })

  it('lets an automatic signer sign once its review has passed', () => {
    const born = flow([signer('auto', { automatic: true, needsReview: true })])
    expect(born.status).toBe(flowStatus.toSign)
    expect(steps.review(born, 'auto', 'PASS', '', NOW).status).toBe(flowStatus.signed)
  })

  it('does not start before its own company has approved it', () => {
    const born = flow([signer('a')], { waitsForApproval: true })
    expect(born).toMatchObject({ status: flowStatus.notStarted, history: [] })
    expect(flow([signer('a', { fills: true })], { waitsForApproval: true }).status).toBe(flowStatus.notStartedToFill)
    expect(obstacleOf(() => steps.sign(born, 'a', NOW))).toBe('notStarted')
    expect(steps.approve(steps.approve(born, false, '再改', NOW), true, '', NOW).status).toBe(flowStatus.toSign)
  })

  it('ends with one refusal, which while filling is a refusal to fill', () => {
    expect(steps.refuse(flow([signer('a'), signer('b')]), 'a', '条款有误', NOW)).toMatchObject({
      status: flowStatus.refused,
      message: '条款有误',
    })
    expect(steps.refuse(flow([signer('a', { fills: true })]), 'a', '', NOW).status).toBe(flowStatus.fillRefused)
    expect(obstacleOf(() => steps.refuse(flow([signer('a', { noRefuse: true })]), 'a', '', NOW))).toBe('mayNotRefuse')
    expect(obstacleOf(() => steps.refuse(flow([signer('a'), signer('b')]), 'b', '', NOW))).toBe('notYourTurn')
  })

  it('expires with its deadline, and holds a signer off who is late', () => {
    const born = flow([signer('a', { deadline: NOW / 1000 + 10 }), signer('b')])
    const late = steps.passTime(born, NOW + 10_000)
    expect([late.status, obstacleOf(() => steps.sign(late, 'a', NOW + 10_000))]).toEqual([flowStatus.toSign, 'late'])
    expect(steps.passTime(late, NOW + 11_000)).toBe(late)
    expect(steps.passTime(late, DEADLINE * 1000)).toMatchObject({ status: flowStatus.expired })
    expect(steps.passTime(born, DEADLINE * 1000 - 10_000 * 100)).toBe(born)
  })

  it('holds a place open until somebody is named for it', () => {
    const born = flow([signer('a', { who: null })])
    expect(obstacleOf(() => steps.sign(born, 'a', NOW))).toBe('notTaken')
    const taken = steps.takeUp(born, 'a', who, NOW)
    expect(obstacleOf(() => steps.takeUp(taken, 'a', who, NOW))).toBe('alreadyTaken')
    expect(steps.sign(taken, 'a', NOW).status).toBe(flowStatus.signed)
  })

  it('may be signed by one of several', () => {
    const other = { ...who, name: '王五' }
    const several = steps.addCandidate(flow([signer('a')]), 'a', other)
    expect(steps.sign(several, 'a', NOW, other).signers[0]!.who).toEqual(other)
  })

  describe('that is handed on', () => {
    const to = { name: '王五', mobile: '15100000002' }

    it('is another person’s from then on, who signs in the same place', () => {
      const born = flow([signer('a'), signer('b')])
      const passed = steps.handOn(born, 'a', to, NOW + 1)
      expect(passed.signers[0]).toMatchObject({
        recipientId: 'a',
        who: { ...to, organization: '' },
        handOvers: [{ who, at: NOW + 1 }],
      })
      expect(passed.status).toBe(flowStatus.toSign)
      expect(steps.sign(passed, 'a', NOW + 2).status).toBe(flowStatus.partlySigned)
      const again = steps.handOn(passed, 'a', who, NOW + 3)
      expect(again.signers[0]!.handOvers.map((one) => one.who.name)).toEqual(['李四', '王五'])
      expect(operations(again)).toEqual(['start 1', 'forward 1', 'forward 1'])
    })

    it('stays with the same company', () => {
      const company = { name: '李四', mobile: '15100000000', organization: '典子谦示例企业' }
      expect(steps.handOn(flow([signer('a', { person: false, who: company })]), 'a', to, NOW).signers[0]!.who).toEqual({
        ...to,
        organization: '典子谦示例企业',
      })
    })

    it.each([
      ['the sender does not allow it', 'mayNotHandOn', { noTransfer: true }],
      ['something was filled in', 'alreadyFilled', { fills: true, filledAt: NOW }],
      ['it was signed', 'alreadyDone', { signedAt: NOW }],
      ['nobody is named', 'notTaken', { who: null }],
      ['a machine signs', 'automatic', { automatic: true, needsReview: true }],
    ] as const)('is not, where %s', (_, obstacle, changes) => {
      const life = { ...flow([signer('a'), signer('b')]), signers: [signer('a', changes), signer('b')] }
      expect(steps.handOnObstacle(life, 'a')?.obstacle).toBe(obstacle)
      expect(obstacleOf(() => steps.handOn(life, 'a', to, NOW))).toBe(obstacle)
    })

    it('goes to nobody who has it already, nor after the end', () => {
      const born = flow([signer('a')])
      expect(obstacleOf(() => steps.handOn(born, 'a', who, NOW))).toBe('toTheSame')
      expect(obstacleOf(() => steps.handOn(steps.cancel(born, '', NOW), 'a', to, NOW))).toBe('ended')
    })

    it('is what a life of an older version knows nothing of, but the request’s NoTransfer', () => {
      const born = flow([signer('a'), signer('b')])
      const older = {
        ...born,
        signers: born.signers.map(({ noTransfer: _, handOvers: __, ...rest }) => rest as Signer),
      }
      const read = withHandOvers(older, { Approvers: [{ ApproverOption: { NoTransfer: true } }, {}] })
      expect(read.signers.map(({ noTransfer, handOvers }) => [noTransfer, handOvers])).toEqual([
        [true, []],
        [false, []],
      ])
    })
  })

  it('says how each party stands, as DescribeFlowInfo does and as callbacks do', () => {
    const all = (life: FlowLife) => life.signers.map((one) => [approveStatusOf(life, one), callbackStatusOf(life, one)])
    const born = flow([signer('a'), signer('b')])
    expect(all(born)).toEqual([
      [2, 2],
      [1, 2],
    ])
    expect(all(steps.sign(born, 'a', NOW))).toEqual([
      [3, 3],
      [2, 2],
    ])
    expect(all(steps.refuse(steps.sign(born, 'a', NOW), 'b', '', NOW))).toEqual([
      [3, 3],
      [4, 4],
    ])
    expect(all(steps.refuse(born, 'a', '', NOW))).toEqual([
      [4, 4],
      [9, 9],
    ])
    expect(all(steps.cancel(steps.sign(born, 'a', NOW), '', NOW))).toEqual([
      [3, 3],
      [6, 6],
    ])
    expect(all(steps.passTime(born, DEADLINE * 1000))).toEqual([
      [5, 5],
      [5, 5],
    ])
    expect(all(steps.invalidate(born, NOW))).toEqual([
      [9, 9],
      [9, 9],
    ])
    expect(all(flow([signer('a')], { waitsForApproval: true }))).toEqual([[0, 2]])
    expect(all(steps.release(steps.sign(flow([signer('a')]), 'a', NOW), NOW))).toEqual([[15, 15]])
    const filling = flow([signer('a', { fills: true }), signer('b', { fills: true }), signer('c')])
    expect(all(steps.fill(filling, 'a', NOW))).toEqual([
      [10, 10],
      [8, 8],
      [1, 2],
    ])
    const late = flow([signer('a', { deadline: DEADLINE - 10 })])
    expect(all(steps.passTime(late, DEADLINE * 1000 - 5000))).toEqual([[5, 5]])
  })

  it('becomes invalid only while it is open, and is released only when it is signed', () => {
    const born = flow([signer('a')])
    expect(steps.invalidate(born, NOW).status).toBe(flowStatus.invalid)
    expect(obstacleOf(() => steps.release(born, NOW))).toBe('notSigned')
    expect(obstacleOf(() => steps.release(steps.cancel(born, '', NOW), NOW))).toBe('ended')
    expect(steps.release(steps.sign(born, 'a', NOW), NOW).status).toBe(flowStatus.released)
  })

  it('gives its quota back when it is cancelled before anybody but a machine has signed', () => {
    const born = flow([signer('auto', { automatic: true }), signer('a'), signer('b')])
    expect(givesQuotaBack(steps.cancel(born, '发错', NOW))).toBe(true)
    expect(givesQuotaBack(steps.cancel(steps.sign(born, 'a', NOW), '', NOW))).toBe(false)
    expect(givesQuotaBack(steps.refuse(born, 'a', '', NOW))).toBe(false)
  })
})
