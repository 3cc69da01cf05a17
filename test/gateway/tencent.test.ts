// What is tried again and what is not, and how quickly.
import { describe, expect, it } from 'vitest'
import type { Caller } from '../../src/gateway/tencent/client.ts'
import type { CallFailure } from '../../src/gateway/tencent/outcome.ts'
import { FileContent } from '../../src/gateway/tencent/streamed-body.ts'
import { createTencent } from '../../src/gateway/tencent/tencent.ts'
import { instantTiming } from './support/a-gateway.ts'

const endpoints = { ess: 'https://ess.example', file: 'https://file.example', essbasic: 'https://basic.example' }

/** Fails with each failure in turn, then succeeds. */
function scripted(failures: CallFailure[], answer: unknown, signal?: AbortSignal) {
  const calls: { endpoint: string; action: string; request: Readonly<Record<string, unknown>>; at: number }[] = []
  const timing = instantTiming()
  const left = [...failures]
  const call: Caller = async ({ endpoint, action, request, answer: schema }) => {
    calls.push({ endpoint, action, request, at: timing.clock() })
    const failure = left.shift()
    return failure ? { ok: false, failure } : { ok: true, answer: schema.parse(answer) }
  }
  return {
    calls,
    timing,
    tencent: createTencent({
      settings: { operatorUserId: 'op', endpoints, channelAgent: undefined },
      call,
      timing,
      signal,
    }),
  }
}

const file = new FileContent({ path: '/nowhere/a.pdf', size: 1 })
const broken: CallFailure = { kind: 'unknown', message: 'socket hang up' }
const refused = (code: string): CallFailure => ({ kind: 'tencent', code, message: '', requestId: '' })

describe('retries', () => {
  it('are made for an upload, three at most, each after twice the pause', async () => {
    const { tencent, calls, timing } = scripted([broken, broken, broken], { FileIds: ['id'] })
    expect((await tencent.uploadFile('a.pdf', file)).ok).toBe(true)
    expect(calls).toHaveLength(4)
    expect(timing.slept).toEqual([500, 1000, 2000])
  })

  it('come to an end', async () => {
    const { tencent, calls } = scripted([broken, broken, broken, broken, broken], {})
    expect(await tencent.taskResult('t')).toEqual({ ok: false, failure: broken })
    expect(calls).toHaveLength(4)
  })

  it.each(['RequestLimitExceeded', 'RequestLimitExceeded.UinLimitExceeded', 'InternalError'])(
    'are made after %s',
    async (code) => {
      const { tencent, calls } = scripted([refused(code)], { PreviewUrl: 'https://a.example/p' })
      expect((await tencent.previewFlow({}, 'file')).ok).toBe(true)
      expect(calls).toHaveLength(2)
    },
  )

  it.each(['InvalidParameter.Name', 'AuthFailure.SignatureFailure', 'InternalError.Pdf', 'ResourceNotFound.Resource'])(
    'are not made after %s',
    async (code) => {
      const { tencent, calls } = scripted([refused(code)], {})
      expect(await tencent.previewFlow({}, 'file')).toEqual({ ok: false, failure: refused(code) })
      expect(calls).toHaveLength(1)
    },
  )

  it.each([
    broken,
    { kind: 'not-sent', message: '' } as const,
    refused('RequestLimitExceeded'),
    refused('InternalError'),
  ])('are never made for a create (%o)', async (failure) => {
    const { tencent, calls } = scripted([failure], { FlowId: 'f' })
    expect(await tencent.createFlow({}, 'file')).toEqual({ ok: false, failure })
    expect(calls).toHaveLength(1)
  })

  it('are not made once the gateway ends', async () => {
    const { tencent, calls } = scripted([broken], {}, AbortSignal.abort())
    expect((await tencent.taskResult('t')).ok).toBe(false)
    expect(calls).toHaveLength(1)
  })
})

describe('the rate', () => {
  it('stays at 20 calls of an action in any second', async () => {
    const { tencent, calls } = scripted([], { FlowId: 'f' })
    for (let n = 0; n < 60; n += 1) await tencent.createFlow({}, 'file')
    const times = calls.map(({ at }) => at)
    const most = Math.max(...times.map((start) => times.filter((time) => time >= start && time < start + 1000).length))
    expect(most).toBeLessThanOrEqual(20)
  })

  it('of one action holds up no other', async () => {
    const { tencent, timing } = scripted([], { FlowId: 'f', TaskStatus: 8 })
    for (let n = 0; n < 5; n += 1) await tencent.createFlow({}, 'file')
    await tencent.taskResult('t')
    expect(timing.slept).toEqual([])
  })
})

it('goes to the file host with uploads only, and always as the operator', async () => {
  const { tencent, calls } = scripted([], {
    FileIds: ['id'],
    FlowId: 'f',
    TaskId: 't',
    TaskStatus: 8,
    FileUrls: [{ Url: 'https://a.example' }],
  })
  await tencent.uploadFile('a.pdf', file)
  await tencent.createConvertTask('id', 'a.docx', 'docx')
  await tencent.documentUrls('id')
  await tencent.flowBriefs(['f'])
  await tencent.flowInfo(['f'])
  expect(calls.map(({ endpoint, action }) => [action, endpoint])).toEqual([
    ['UploadFiles', endpoints.file],
    ['CreateFileConvertTask', endpoints.ess],
    ['DescribeFileUrls', endpoints.ess],
    ['DescribeFlowBriefs', endpoints.ess],
    ['DescribeFlowInfo', endpoints.ess],
  ])
  expect(calls[0]?.request).toEqual({
    BusinessType: 'DOCUMENT',
    Caller: { OperatorId: 'op' },
    FileInfos: [{ FileName: 'a.pdf', FileBody: file }],
  })
  expect(calls.slice(1).map(({ request }) => request.Operator)).toEqual([
    { UserId: 'op' },
    { UserId: 'op' },
    { UserId: 'op' },
    { UserId: 'op' },
  ])
})
