// Texts of an import that are not clean: told where they stand, and cleaned there by one click.
import { describe, expect, it } from 'vitest'
import { checkRequest } from '../../../src/contract/checks/check.ts'
import { applyFix } from '../../../src/contract/checks/fixes.ts'
import type { Draft } from '../../../src/contract/draft/draft.ts'
import { updateFlow } from '../../../src/contract/draft/flow-edits.ts'
import { toRequest } from '../../../src/contract/request/to-request.ts'
import { aDraft, aSeal, company, placed } from '../a-draft.ts'

const text = { ComponentType: 'TEXT', ComponentPage: 1, ComponentWidth: 200, ComponentHeight: 20 }
const draft = updateFlow(
  aDraft(
    [
      {
        ...company,
        ApproverName: '张\u200b三',
        SignInstructionContent: '　　请核对第１条\u200b',
        RegisterInfo: { LegalName: '李四 ', OrganizationAddress: '南山区１号' },
        AddSignComponentsLimits: [{ ComponentType: 'SIGN_SEAL', ComponentValue: ['OFFICIAL\u200b'] }],
      },
    ],
    [
      placed('a', aSeal({ GenerateMode: 'KEYWORD', ComponentId: '甲⽅１' })),
      placed('b', aSeal({ GenerateMode: 'FIELD', ComponentName: ' ｓｅａｌ ' })),
      placed('c', { ...text, ComponentName: 'ｎａｍｅ', ComponentValue: '　１２３ ' }, 'initiator', 'fill'),
    ],
  ),
  {
    FlowName: '采购合同１\u202c',
    CcInfos: [{ Mobile: '13700000000' }, { Mobile: '\ufeff13700000001' }],
    UserData: ' 1',
  },
)

const found = (of: Draft) =>
  checkRequest(toRequest(of), { now: 0, document: null, stage: 'draft' }).filter(
    ({ rule }) => rule === 'text-unclean' || rule === 'look-alike-characters',
  )

describe('texts that are not clean', () => {
  it('are told where they stand; words of the file, codes and clean ones are not', () => {
    expect(
      found(draft)
        .map(({ path }) => path.join('.'))
        .sort(),
    ).toEqual(
      [
        'FlowName',
        'Components.0.ComponentName',
        'Components.0.ComponentValue',
        'CcInfos.1.Mobile',
        'Approvers.0.ApproverName',
        'Approvers.0.RegisterInfo.LegalName',
        'Approvers.0.AddSignComponentsLimits.0.ComponentValue.0',
        'Approvers.0.SignInstructionContent',
        'Approvers.0.RegisterInfo.OrganizationAddress',
      ].sort(),
    )
  })

  it('are told by their place in the request, also after what is no text', () => {
    const limit = { ComponentType: 'SIGN_SEAL', ComponentValue: [5, 'a\u200b'] as readonly string[] }
    const [finding] = found(aDraft([{ ...company, AddSignComponentsLimits: [limit] }]))
    expect(finding?.path.slice(-2)).toEqual(['ComponentValue', 1])
  })

  it('are told apart: what only looks like other characters, and what cannot be seen', () => {
    const name = (ApproverName: string) => found(aDraft([{ ...company, ApproverName }])).map(({ code }) => code)
    expect(name('\u2f70例')).toEqual(['look-alike-characters'])
    expect(name('\u2f70例\u200b')).toEqual(['look-alike-characters'])
    expect(name('示例\u200b')).toEqual(['InvalidParameter.ParamError'])
  })

  it('are cleaned one by one, each as its parameter is, and nothing else changes', () => {
    let next = draft
    for (const finding of found(draft)) next = applyFix(next, finding, null) ?? next
    expect(found(next)).toEqual([])
    expect(toRequest(next)).toMatchObject({
      FlowName: '采购合同1',
      UserData: ' 1',
      CcInfos: [{ Mobile: '13700000000' }, { Mobile: '13700000001' }],
      Components: [{ ComponentName: 'name', ComponentValue: '　１２３' }],
      Approvers: [
        {
          ApproverName: '张三',
          SignInstructionContent: '　　请核对第１条',
          RegisterInfo: { LegalName: '李四', OrganizationAddress: '南山区1号' },
          AddSignComponentsLimits: [{ ComponentType: 'SIGN_SEAL', ComponentValue: ['OFFICIAL'] }],
          SignComponents: [{ ComponentId: '甲⽅１' }, { ComponentName: ' ｓｅａｌ ' }],
        },
      ],
    })
  })
})
