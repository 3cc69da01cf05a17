// Which differences are meant, what is reported, and the exit code.
import { describe, expect, it } from 'vitest'
import { runFacts } from '../../scripts/facts/command.ts'
import { decide, type Decision } from '../../scripts/facts/decide.ts'
import { idOf, type Difference } from '../../scripts/facts/difference.ts'

const fresh: Difference = {
  kind: 'new',
  what: 'parameter',
  service: 'ess',
  name: 'ApproverOption.NoRefuse',
  users: [],
  words: '是否可以拒签',
}
const old: Difference = {
  kind: 'ends',
  what: 'parameter',
  service: 'ess',
  name: 'UserInfo.Channel',
  users: ['checks'],
  words: '来源',
  ending: { words: '', date: null, successors: [] },
}
const ending = { words: '此接口于 2026 年 12月 31 日下线', date: '2026-12-31', successors: ['CreateFileConvertTask'] }
const called: Difference = {
  kind: 'ends',
  what: 'action',
  service: 'ess',
  name: 'CreateConvertTaskApi',
  users: ['gateway', 'sandbox'],
  ending,
}
const foreign: Difference = { ...called, service: 'essbasic', name: 'PrepareFlows', users: [] }
const unread: Difference = {
  kind: 'unread',
  what: 'value',
  service: 'ess',
  name: 'ApproverInfo.VerifyChannel',
  users: ['checks'],
}

const meant = (...differences: Difference[]): Decision => ({ reason: 'Not taken', ids: differences.map(idOf) })

describe('decide', () => {
  it('takes those out that the list names, with the reason', () => {
    const { open, decided, stale } = decide([fresh, old], [meant(old)])
    expect(open).toEqual([fresh])
    expect(decided).toEqual([{ ...old, reason: 'Not taken' }])
    expect(stale).toEqual([])
  })

  it('tells of an entry that is no difference any more, and of one that stands there twice', () => {
    expect(decide([], [meant(fresh)]).stale).toEqual(['new parameter ess ApproverOption.NoRefuse'])
    expect(decide([fresh], [meant(fresh), meant(fresh)]).stale).toEqual(['new parameter ess ApproverOption.NoRefuse'])
  })

  it.each([
    called,
    { ...called, kind: 'gone' },
    { ...fresh, kind: 'gone', users: ['gateway'] },
    { ...fresh, kind: 'gone', users: ['checks', 'gateway'] },
  ] as const)('excuses no action that the gateway calls and no parameter that it sends: $kind $what', (difference) => {
    const { open, stale } = decide([difference], [meant(difference)])
    expect(open).toEqual([difference])
    expect(stale).toEqual([idOf(difference)])
  })

  it('lets a parameter that ends be sent, an unlisted value too, and the sandbox know an action that ends', () => {
    const sent: Difference = { ...old, users: ['gateway'] }
    const unlisted: Difference = { ...unread, kind: 'gone', users: ['gateway'] }
    const answered: Difference = { ...called, users: ['sandbox'] }
    expect(decide([sent, unlisted, answered], [meant(sent, unlisted, answered)]).open).toEqual([])
  })
})

function run(options: readonly string[], differences: readonly Difference[], ...decisions: Decision[]) {
  return runFacts(options, () => ({
    sdkVersion: '4.1.313',
    today: '2026-11-28',
    result: decide(differences, decisions),
  }))
}

describe('the command', () => {
  it('ends with 0 where nothing is new', () => {
    expect(run([], [])).toEqual({
      out:
        "Tencent's SDK 4.1.313 and what is known of it here, 2026-11-28\n\n" +
        '0 more differences are intended, each for a reason in scripts/facts/decisions.ts; --all shows them.\n' +
        'Nothing new.',
      error: '',
      exitCode: 0,
    })
    expect(run([], [old], meant(old))).toMatchObject({
      out: expect.stringContaining('1 more difference is intended'),
      exitCode: 0,
    })
  })

  it('ends with 0 where only actions end that nobody here calls, and shows them', () => {
    const { out, exitCode } = run([], [foreign])
    expect(out).toContain('action essbasic PrepareFlows')
    expect(out).toContain('Not used here.')
    expect(exitCode).toBe(0)
  })

  it('ends with 1 where there is a difference that is not decided, or an entry that no longer applies', () => {
    expect(run([], [fresh]).exitCode).toBe(1)
    expect(run([], [], meant(fresh))).toMatchObject({
      out: expect.stringContaining(
        'NO LONGER APPLIES: take it out of scripts/facts/decisions.ts\n  new parameter ess ApproverOption.NoRefuse',
      ),
      exitCode: 1,
    })
  })

  it('says when an action ends, what to use instead and who calls it', () => {
    const { out, exitCode } = run([], [called])
    expect(out).toContain(
      [
        'ENDS: the SDK says that it is, or will be, out of use',
        '  action ess CreateConvertTaskApi: ends on 2026-12-31, in 33 days; instead: CreateFileConvertTask',
        '      Called by the gateway, known to the sandbox.',
        '      此接口于 2026 年 12月 31 日下线',
      ].join('\n'),
    )
    expect(exitCode).toBe(1)
  })

  it.each([
    ['2026-12-30', 'ends on 2026-12-31, in 1 day;'],
    ['2026-12-31', 'ended on 2026-12-31;'],
    ['2027-02-01', 'ended on 2026-12-31;'],
  ])('says on %s that it %s', (today, words) => {
    const { out } = runFacts([], () => ({ sdkVersion: '4', today, result: decide([called], []) }))
    expect(out).toContain(words)
  })

  it('shows what is new with the SDK’s own words, and says who of us knows it', () => {
    expect(run([], [{ ...fresh, users: ['screen'] }]).out).toContain(
      'NEW: in the SDK, not known here\n  parameter ess ApproverOption.NoRefuse\n' +
        '      Known to the screen.\n      是否可以拒签',
    )
  })

  it('says which lists of values could not be read, decided or not', () => {
    expect(run([], [unread]).out).toContain('NOT READ')
    expect(run([], [unread], meant(unread)).out).toContain(
      'Among them, values that the SDK does not list in a way that can be read: ess ApproverInfo.VerifyChannel.',
    )
  })

  it('shows with --all what is decided, with the reasons', () => {
    expect(run([], [old], meant(old)).out).not.toContain('UserInfo.Channel')
    expect(run(['--all'], [old], meant(old)).out).toContain(
      '  parameter ess UserInfo.Channel: out of use\n      Known to the checks.\n      来源\n      Meant: Not taken.',
    )
  })

  it('prints data with --json, and ends the same', () => {
    const { out, exitCode } = run(['--json'], [fresh, foreign, old], meant(old))
    expect(JSON.parse(out)).toEqual({
      sdk: '4.1.313',
      today: '2026-11-28',
      open: [
        { id: 'new parameter ess ApproverOption.NoRefuse', ...fresh, work: true },
        { id: 'ends action essbasic PrepareFlows', ...foreign, work: false },
      ],
      decided: [{ id: 'ends parameter ess UserInfo.Channel', ...old, reason: 'Not taken' }],
      stale: [],
    })
    expect(exitCode).toBe(1)
  })

  it('ends with 2 where an option is unknown, or where nothing could be compared', () => {
    expect(run(['--al'], [])).toEqual({ out: '', error: '--al is no option: only --all and --json are.', exitCode: 2 })
    const fails = () => {
      throw new Error("Cannot find module 'tencentcloud-sdk-nodejs/package.json'")
    }
    expect(runFacts([], fails)).toEqual({
      out: '',
      error: "Could not be compared: Cannot find module 'tencentcloud-sdk-nodejs/package.json'",
      exitCode: 2,
    })
  })
})
