// Drafts for tests, with ids that a test can write down.
import type { Approver } from '../../src/contract/api/approver-info.ts'
import type { Component } from '../../src/contract/api/component.ts'
import type { ComponentList, Draft, PlacedComponent } from '../../src/contract/draft/draft.ts'

export const company: Approver = {
  ApproverType: 0,
  ApproverRoleName: '甲方',
  OrganizationName: '典子谦示例企业',
  SignComponents: [],
}
export const person: Approver = { ApproverType: 1, ApproverRoleName: '乙方', ApproverName: '张三', SignComponents: [] }

/** A draft of the parties p1, p2 … and of components. */
export function aDraft(
  approvers: readonly Approver[] = [company, person],
  components: readonly PlacedComponent[] = [],
): Draft {
  return {
    id: 'draft',
    file: { id: 'file', name: '采购合同.pdf', size: 9 },
    flow: { FlowName: '采购合同', FileIds: [], Approvers: [], Components: [] },
    parties: approvers.map((approver, index) => ({ id: `p${index + 1}`, colour: index, approver })),
    components,
  }
}

export function aSeal(change: Partial<Component> = {}): Component {
  return {
    ComponentType: 'SIGN_SEAL',
    FileIndex: 0,
    ComponentPage: 1,
    ComponentPosX: 100,
    ComponentPosY: 200,
    ComponentWidth: 119,
    ComponentHeight: 119,
    ...change,
  }
}

export function placed(id: string, component: Component, owner = 'p1', list: ComponentList = 'sign'): PlacedComponent {
  return { id, owner, list, component }
}

/** The value, with everything in it frozen: who writes to it throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}
