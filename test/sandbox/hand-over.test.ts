// Handing on (转交) on the sandbox's page: to whom, when not, and what the links say from then on.
import { describe, expect, it, vi } from 'vitest'
import { aComponent, aPerson, operator, startSandbox } from './a-sandbox.ts'
import { afterSending } from './after-sending.ts'

// The first font takes seconds on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const bench = startSandbox()
const { send, link, open, status, control } = afterSending(bench)
const to = { name: '赵小兰', mobile: '18888888888' }
const text = async (url: string) => (await open(url)).text
const company = (changes: object = {}) =>
  aPerson({
    ApproverType: 0,
    OrganizationName: '晨星科技有限公司',
    SignComponents: [aComponent({ ComponentType: 'SIGN_SEAL' })],
    ...changes,
  })

describe('handing on', () => {
  it('lets another person sign, and tells whoever comes with the old link', async () => {
    const { flowId, recipients } = await send()
    const old = await link(flowId, recipients[0]!)
    expect(await text(old)).toContain('转他人处理')
    expect((await open(`${old}/forward`, to)).to).toBe(new URL(old).pathname)
    const gone = await text(old)
    expect(gone).toMatch(/您已于 \d{4}-\d\d-\d\d \d\d:\d\d UTC\+8 将合同转交给 赵小兰 处理/)
    expect(gone).toContain('You have handed the contract on.')
    expect(gone).not.toMatch(/<form/)
    // The link of the one whom it is with now.
    const next = await link(flowId, recipients[0]!)
    const page = await text(next)
    expect(page).toContain('您好，赵小兰')
    expect(page).toMatch(/由 李四 转交/)
    expect((await open(`${next}/sign`, {})).status).toBe(303)
    expect(await status(flowId)).toBe(4)
  })

  it.each(['sign', 'refuse', 'forward'])('leaves nothing to be done with the old link (%s)', async (task) => {
    const { flowId, recipients } = await send()
    const old = await link(flowId, recipients[0]!)
    await open(`${old}/forward`, to)
    const { status: code, text: answer } = await open(`${old}/${task}`, { ...to, name: '周小川', reason: '不签' })
    expect([code, answer.includes('您已将合同转交')]).toEqual([400, true])
    expect(await status(flowId)).toBe(1)
  })

  it('is known of a link that was made for the person by name, before or after', async () => {
    const { flowId, recipients } = await send()
    const byName = async (Name: string, Mobile: string) =>
      (await bench.client().CreateSchemeUrl({ Operator: operator, FlowId: flowId, PathType: 1, Name, Mobile }))
        .SchemeUrl!
    const before = await byName('李四', '15100000000')
    await open(`${await link(flowId, recipients[0]!)}/forward`, to)
    expect(await text(before)).toContain('将合同转交给 赵小兰')
    expect(await text(await byName('李四', '15100000000'))).toContain('将合同转交给 赵小兰')
    expect(await text(await byName(to.name, to.mobile))).toContain('您好，赵小兰')
    // And of who says who they are on the page.
    const asks = (await bench.client().CreateSchemeUrl({ Operator: operator, FlowId: flowId, PathType: 1 })).SchemeUrl!
    const { to: found } = await open(`${asks}/identity`, { name: '李四', mobile: '15100000000' })
    expect(await text(`${bench.address}${found}`)).toContain('将合同转交给 赵小兰')
  })

  it('stays in the company: the page asks for a colleague, and names no other company', async () => {
    const { flowId, recipients } = await send({ Approvers: [company()] })
    const page = await text(await link(flowId, recipients[0]!))
    expect(page).toContain('转交给 晨星科技有限公司 的另一位同事')
    await open(`${await link(flowId, recipients[0]!)}/forward`, { ...to, organization: '别的公司' })
    expect(await text(await link(flowId, recipients[0]!))).toContain('您好，晨星科技有限公司 · 赵小兰')
  })

  it('is not offered, and refused, where the sender does not allow it', async () => {
    const { flowId, recipients } = await send({ Approvers: [aPerson({ ApproverOption: { NoTransfer: true } })] })
    const own = await link(flowId, recipients[0]!)
    expect(await text(own)).not.toContain('转他人处理')
    expect((await open(`${own}/forward`, to)).text).toContain('发起方不允许转交')
    expect(await text(own)).toContain('您好，李四')
  })

  it.each([
    ['no name', { name: '', mobile: '18888888888' }, '请填写姓名'],
    ['a mobile of another form', { name: '赵小兰', mobile: '12345' }, '11 位大陆手机号'],
    ['themselves', { name: '李四', mobile: '15100000000' }, '不能转交给同一个人'],
  ])('to %s is not done, and what was typed stays', async (_, person, words) => {
    const { flowId, recipients } = await send()
    const own = await link(flowId, recipients[0]!)
    const { status: code, text: answer } = await open(`${own}/forward`, person)
    expect([code, answer.includes(words), answer.includes(`value="${person.mobile}"`)]).toEqual([400, true, true])
    expect(await text(own)).toContain('您好，李四')
  })

  it('is in the list of the sandbox, whose links lead to the one whom it is with', async () => {
    const { flowId, recipients } = await send()
    await open(`${await link(flowId, recipients[0]!)}/forward`, to)
    const list = await text(`${bench.address}/_sandbox/`)
    const row = list.slice(list.indexOf(flowId)).split('</tr>')[0]!
    expect(row).toContain('赵小兰')
    expect(row).toMatch(/由 李四 转交/)
    expect(await text(`${bench.address}/_sandbox/flows/${flowId}/sign/${recipients[0]}`)).toContain('您好，赵小兰')
    const { flows } = (await control('flows')) as { flows: { flowId: string; history: { operation: string }[] }[] }
    expect(flows.find((flow) => flow.flowId === flowId)!.history.map(({ operation }) => operation)).toEqual([
      'start',
      'forward',
    ])
  })

  it('done twice at once is done once', async () => {
    const { flowId, recipients } = await send()
    const old = await link(flowId, recipients[0]!)
    const codes = await Promise.all(
      [open(`${old}/forward`, to), open(`${old}/forward`, { name: '周小川', mobile: '15100000009' })].map(
        async (one) => (await one).status,
      ),
    )
    expect(codes.toSorted()).toEqual([303, 400])
  })
})
