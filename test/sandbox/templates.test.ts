// The templates of the sandbox's company, through Tencent's SDK.
import { describe, expect, it, vi } from 'vitest'
import { codeOf, operator, startSandbox } from './a-sandbox.ts'
import { templates } from './after-sending.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const bench = startSandbox()

describe('DescribeFlowTemplates', () => {
  const describeTemplates = (changes: object = {}) =>
    bench.client().DescribeFlowTemplates({ Operator: operator, ...changes })

  it('answers the templates with their parties and components', async () => {
    const { Templates, TotalCount } = await describeTemplates()
    expect(TotalCount).toBe(4)
    expect(Templates!.map(({ TemplateId }) => TemplateId)).toEqual(Object.values(templates))
    for (const { TemplateId, Recipients, Components = [], SignComponents = [], Promoter } of Templates!) {
      expect(TemplateId).toMatch(/^yD\w{30}$/)
      const owners = [Promoter!, ...Recipients!].map(({ RecipientId }) => RecipientId)
      for (const component of [...Components, ...SignComponents])
        expect(owners).toContain(component.ComponentRecipientId)
    }
    expect(Templates![1]).toMatchObject({
      TemplateType: 1,
      SignOrder: [0, 1],
      Recipients: [{ RecipientType: 'ENTERPRISE' }, { RecipientType: 'INDIVIDUAL' }],
    })
  })

  it('filters by id and name, and answers page by page', async () => {
    const ids = async (changes: object) =>
      (await describeTemplates(changes)).Templates!.map(({ TemplateId }) => TemplateId)
    expect(await ids({ Filters: [{ Key: 'template-id', Values: [templates.lease] }] })).toEqual([templates.lease])
    expect(await ids({ Filters: [{ Key: 'template-name', Values: ['入职'] }] })).toEqual([templates.onboarding])
    expect(await ids({ Filters: [{ Key: 'share-template-id', Values: [templates.lease] }] })).toEqual([])
    expect(await ids({ Offset: 1, Limit: 2 })).toEqual([templates.labour, templates.offer])
  })

  it('answers the list alone, or a preview that opens', async () => {
    expect((await describeTemplates({ ContentType: 1 })).Templates![0]).toMatchObject({
      TemplateName: '员工入职确认书',
      Recipients: [],
      Components: [],
    })
    const { Templates } = await describeTemplates({ WithPreviewUrl: true, Limit: 1 })
    expect((await fetch(Templates![0]!.PreviewUrl!)).status).toBe(200)
  })

  it.each([
    [{ Limit: 201 }, 'InvalidParameter.ParamError'],
    [{ Offset: 20_001 }, 'InvalidParameter.ParamError'],
    [{ ContentType: 2 }, 'InvalidParameter.ContentType'],
    [{ Filters: [{ Key: 'colour', Values: [] }] }, 'InvalidParameterValue'],
  ])('%j answers %s', async (changes, code) => {
    expect(await codeOf(describeTemplates(changes))).toBe(code)
  })
})
