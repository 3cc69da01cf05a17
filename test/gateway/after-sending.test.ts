// The contracts that were sent, and how they stand.
import { beforeEach, describe, expect, it } from 'vitest'
import { onBothStores } from '../database/stores.ts'
import { refusal } from './support/fake-tencent.ts'
import { people, sending } from './support/sent-contracts.ts'
import { openGateway } from './support/open-gateway.ts'

onBothStores('after sending', (place) => {
  let sent = 0

  const { gateway, tencent, file } = openGateway({ place, withFile: true })
  beforeEach(() => {
    tencent.calls.length = 0
  })

  const { post, detail, list, standsAt, refresh, sendNumber } = sending(() => ({ gateway, tencent, file }))
  const send = (changes?: object) => sendNumber((sent += 1), changes)

  describe('the list', () => {
    it('has a contract as soon as it is created, with its parties and without their mobiles', async () => {
      const flowId = await send()
      const { flows } = await list()
      expect(flows[0]).toMatchObject({
        flowId,
        name: `采购合同${sent}`,
        type: '采购',
        status: 1,
        deadline: '2030-03-17T17:46:40.000Z',
      })
      expect(flows[0]?.parties).toEqual([
        {
          role: '甲方',
          kind: 'company',
          company: '晨星科技有限公司',
          name: '李四',
          userId: '',
          recipientId: 'recipient-0',
          dynamic: false,
        },
        {
          role: '角色1',
          kind: 'person',
          company: '',
          name: '典子谦',
          userId: '',
          recipientId: 'recipient-1',
          dynamic: false,
        },
        { role: '角色2', kind: 'person', company: '', name: '', userId: '', recipientId: 'recipient-2', dynamic: true },
      ])
      expect(JSON.stringify(flows)).not.toContain('13900001234')
    })

    it('is searched, filtered, ordered and paged', async () => {
      const one = await send({ FlowName: '租赁 100%_合同', Deadline: undefined })
      const two = await send({ FlowName: 'ＡＢＣ租赁' })
      standsAt(2)
      await refresh([two])
      expect((await list(`?query=${encodeURIComponent('租赁')}`)).flows.map(({ flowId }) => flowId)).toEqual([two, one])
      expect(
        (await list(`?query=${encodeURIComponent('租赁')}&order=created-asc`)).flows.map(({ flowId }) => flowId),
      ).toEqual([one, two])
      expect(
        (await list(`?query=${encodeURIComponent('租赁')}&order=deadline-asc`)).flows.map(({ flowId }) => flowId),
      ).toEqual([two, one])
      expect(await list(`?query=${encodeURIComponent('租赁')}&status=2`)).toMatchObject({
        total: 1,
        counts: { 1: 1, 2: 1 },
        flows: [{ flowId: two }],
      })
      expect(
        (await list(`?query=${encodeURIComponent('租赁')}&size=1&page=2`)).flows.map(({ flowId }) => flowId),
      ).toEqual([one])
      expect((await list(`?query=${encodeURIComponent('0%_')}`)).flows.map(({ flowId }) => flowId)).toEqual([one])
      expect((await list('?query=abc')).flows.map(({ flowId }) => flowId)).toEqual([two])
      for (const query of ['晨星', '典子谦', '1234', one])
        expect((await list(`?query=${encodeURIComponent(query)}`)).total, query).toBeGreaterThan(0)
      for (const wrong of ['?size=201', '?page=0', '?status=a', '?order=x'])
        expect((await gateway.request('GET', `/api/flows${wrong}`)).statusCode, wrong).toBe(400)
    })

    it('says which wait for a review of one’s own, and shows those alone', async () => {
      const names = '待审核'
      const own = await send({ FlowName: `${names}甲`, NeedSignReview: true })
      const one = await send({
        FlowName: `${names}乙`,
        Unordered: true,
        Approvers: people.map((party, place) => ({ ...party, ApproverNeedSignReview: place === 1 })),
      })
      const none = await send({ FlowName: `${names}丙`, NeedSignReview: false })
      const read = (more = '') => list(`?query=${encodeURIComponent(names)}${more}`)
      expect(
        (await read()).flows.map(({ flowId, reviewPending, unordered }) => [flowId, reviewPending, unordered]),
      ).toEqual([
        [none, false, false],
        [one, true, true],
        [own, true, false],
      ])
      expect(await read('&review=pending')).toMatchObject({
        total: 2,
        pendingReviews: 2,
        counts: { 1: 3 },
        flows: [{ flowId: one }, { flowId: own }],
      })
      tencent.on('CreateFlowSignReview', () => ({}))
      await post(`/api/flows/${one}/review`, { reviewType: 'PASS', recipientId: 'recipient-0' })
      await post(`/api/flows/${own}/review`, { reviewType: 'REJECT', message: '再议' })
      expect((await read('&review=pending')).total).toBe(2)
      await post(`/api/flows/${one}/review`, { reviewType: 'PASS', recipientId: 'recipient-1' })
      await post(`/api/flows/${own}/review`, { reviewType: 'PASS' })
      expect(await read('&review=pending')).toMatchObject({ total: 0, pendingReviews: 0, flows: [] })
      const over = await send({ FlowName: `${names}丁`, NeedSignReview: true })
      standsAt(6)
      await refresh([over])
      expect((await read()).pendingReviews).toBe(0)
      expect((await gateway.request('GET', '/api/flows?review=all')).statusCode).toBe(400)
    })

    it('shows one contract whole, with mobiles and numbers of documents masked', async () => {
      const flowId = await send()
      const flow = await detail(flowId)
      expect(flow).toMatchObject({
        draftId: `draft-${sent}`,
        operatorId: 'yDoperator',
        reviews: [],
        cancelMessage: null,
      })
      expect(flow.parties.map(({ mobile, signId, index }) => [mobile, signId, index])).toEqual([
        ['*******1234', 's0', 0],
        ['*******0000', 's1', 1],
        ['', 's2', 2],
      ])
      expect(flow.request).toMatchObject({ FlowName: `采购合同${sent}` })
      for (const key of ['Operator', 'FileIds', 'NeedPreview']) expect(flow.request).not.toHaveProperty(key)
      expect(JSON.stringify(flow)).not.toMatch(/13900001234|13200000000|620000198802020000/)
      expect((await gateway.request('GET', '/api/flows/nothing')).statusCode).toBe(404)
    })

    it('has the contract of a send of which nobody knew, once somebody says which', async () => {
      tencent.on('CreateFlowByFiles', () => 'drop')
      standsAt(1)
      const { send: unknown } = (
        await post('/api/sends', {
          draftId: 'draft-unknown',
          ...file,
          request: { FlowName: '不明合同', Approvers: people },
        })
      ).json()
      expect((await list(`?query=${encodeURIComponent('不明合同')}`)).total).toBe(0)
      await post(`/api/sends/${unknown.id}/settlement`, { flowId: 'flow-found' })
      expect(await detail('flow-found')).toMatchObject({
        name: '不明合同',
        sendId: unknown.id,
        parties: [{ name: '李四', recipientId: null }, {}, {}],
      })
    })
  })

  describe('a refresh', () => {
    it('asks in hundreds, writes down what is said, and goes back for nothing', async () => {
      const flowId = await send()
      standsAt(2, { Deadline: 1800000000 })
      const response = await refresh([flowId, 'not-known'])
      expect(response.json().flows).toEqual([{ flowId, status: 2, statusAt: expect.any(String) }])
      expect(tencent.callsOf('DescribeFlowBriefs').map(({ request }) => request)).toEqual([
        { Operator: { UserId: 'yDoperator' }, FlowIds: [flowId] },
      ])
      expect(await detail(flowId)).toMatchObject({
        status: 2,
        name: `采购合同${sent}`,
        deadline: '2027-01-15T08:00:00.000Z',
      })
      standsAt(3, { FlowMessage: '价格不对' })
      await refresh([flowId])
      expect(await detail(flowId)).toMatchObject({ status: 3, cancelMessage: '价格不对' })
      standsAt(2)
      await refresh([flowId])
      expect((await detail(flowId)).status).toBe(3)
    })

    it('of all asks for those that are not at their end, once however many ask', async () => {
      const open = await send()
      standsAt(1)
      const answers = await Promise.all([refresh(), refresh(), refresh()])
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
      const asked = tencent.callsOf('DescribeFlowBriefs').flatMap(({ request }) => request.FlowIds as string[])
      expect(asked).toContain(open)
      expect(new Set(asked).size).toBe(asked.length)
    })

    it('that fails says so', async () => {
      const flowId = await send()
      tencent.on('DescribeFlowBriefs', () => refusal('UnauthorizedOperation', '没有权限'))
      expect((await refresh([flowId])).json().error).toMatchObject({
        code: 'refused',
        tencent: { code: 'UnauthorizedOperation' },
      })
    })
  })
})
