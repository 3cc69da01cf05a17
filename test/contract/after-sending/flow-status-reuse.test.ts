// A contract that was sent, as the beginning of another: no mask is ever taken for a number.
import { describe, expect, test } from 'vitest'
import { lostMobiles, reusable } from '../../../src/contract/after-sending/flow-status-reuse.ts'
import { encodeUserData } from '../../../src/contract/draft/flow-user-data.ts'
import { aDraft, aSeal, deepFreeze } from '../a-draft.ts'

const now = Date.parse('2026-05-10T00:00:00Z')
const sent = deepFreeze({
  FlowName: '采购合同',
  Deadline: now / 1000 - 1,
  UserData: encodeUserData('{"luokuan":"send-1"}'),
  Approvers: [
    {
      ApproverType: 0,
      OrganizationName: '典子谦示例企业',
      ApproverName: '李四',
      ApproverMobile: '*******0000',
      SignComponents: [aSeal()],
    },
    {
      ApproverType: 1,
      ApproverName: '王五',
      ApproverMobile: '*******1111',
      ApproverIdCardNumber: '**************001X',
    },
  ],
  CcInfos: [{ Mobile: '*******2222', Name: '赵六' }],
})

describe('using a request again', () => {
  test('leaves out masks, moments that have passed, and a UserData of ours; the rest rides along', () => {
    expect(reusable(sent, null, now)).toEqual({
      FlowName: '采购合同',
      Approvers: [
        { ApproverType: 0, OrganizationName: '典子谦示例企业', ApproverName: '李四', SignComponents: [aSeal()] },
        { ApproverType: 1, ApproverName: '王五' },
      ],
      CcInfos: [{ Name: '赵六' }],
    })
  })
  test('keeps a deadline to come and the person’s own UserData', () => {
    const kept = reusable({ ...sent, Deadline: now / 1000 + 60, UserData: encodeUserData('order 7') }, null, now)
    expect(kept).toMatchObject({ Deadline: now / 1000 + 60, UserData: encodeUserData('order 7') })
  })
  test('takes numbers from the draft that is still here, where they fit the mask and the person', () => {
    const draft = aDraft([
      { ApproverType: 0, OrganizationName: '典子谦示例企业', ApproverName: '李四', ApproverMobile: '13812340000' },
      { ApproverType: 1, ApproverName: '王五', ApproverMobile: '13912349999' },
    ])
    const again = reusable(sent, draft, now)
    expect(again.Approvers).toMatchObject([{ ApproverMobile: '13812340000' }, { ApproverName: '王五' }])
    expect((again.Approvers as { ApproverMobile?: string }[])[1]).not.toHaveProperty('ApproverMobile')
    expect(lostMobiles(sent, again)).toBe(1)
  })
})
