// Drafts for tests.
import type { Draft } from '../../../../src/contract/draft/draft.ts'
import { newRecord, type DraftRecord } from '../../../../src/editor/drafts/store/draft-record.ts'

export function aDraft(change: Partial<Draft> = {}): Draft {
  return {
    id: 'draft-1',
    file: { id: 'file-1', name: '采购合同.pdf', size: 9 },
    flow: { FlowName: '采购合同', Operator: { UserId: 'u' } },
    parties: [{ id: 'party-1', colour: 0, approver: { ApproverType: 0, ApproverRoleName: '甲方' } }],
    components: [
      {
        id: 'component-1',
        owner: 'party-1',
        list: 'sign',
        component: { ComponentType: 'SIGN_SEAL', ComponentPage: 1, ComponentPosX: 10.25, ComponentPosY: 20 },
      },
    ],
    ...change,
  }
}

export function aRecord(change: Partial<Draft> = {}, now = 1000): DraftRecord {
  return newRecord(aDraft(change), { pageNumber: 2, scale: '1.25', topPt: 30 }, now)
}

export const pdfBytes = new TextEncoder().encode('%PDF-1.7\n')
