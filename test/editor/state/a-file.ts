// A file and drafts on it, for tests of what the screen holds.
import type { Component } from '../../../src/contract/api/component.ts'
import type { Draft, PlacedComponent } from '../../../src/contract/draft/draft.ts'
import { type DocumentModel, pagesOnly } from '../../../src/contract/locate/document-model.ts'

export function aFile(pageCount: number): DocumentModel {
  return pagesOnly(Array.from({ length: pageCount }, () => ({ widthPt: 595.28, heightPt: 841.89 })))
}

export function aSignature(id: string, page: number, change: Partial<Component> = {}): PlacedComponent {
  return {
    id,
    owner: 'p1',
    list: 'sign',
    component: {
      ComponentType: 'SIGN_SIGNATURE',
      ComponentPage: page,
      ComponentPosX: 100,
      ComponentPosY: 100,
      ComponentWidth: 119,
      ComponentHeight: 43,
      ...change,
    },
  }
}

export function aDraftWith(...components: readonly PlacedComponent[]): Draft {
  return {
    id: 'draft',
    file: { id: 'file', name: '合同.pdf', size: 9 },
    flow: { FlowName: '合同' },
    parties: [
      { id: 'p1', colour: 0, approver: { ApproverType: 0 } },
      { id: 'p2', colour: 1, approver: { ApproverType: 1 } },
    ],
    components,
  }
}
