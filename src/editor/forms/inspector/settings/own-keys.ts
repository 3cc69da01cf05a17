// The keys of a Component that the inspector has a control for, or that go without saying. All others are shown as they
// are.
import type { Component } from '../../../../contract/api/component.ts'

const known = new Set([
  'ComponentType',
  'ComponentHeight',
  'ComponentWidth',
  'ComponentPage',
  'ComponentPosX',
  'ComponentPosY',
  'FileIndex',
  'GenerateMode',
  'ComponentId',
  'ComponentName',
  'ComponentRequired',
  'ComponentExtra',
  'ComponentValue',
  'OffsetX',
  'OffsetY',
  'KeywordOrder',
  'KeywordPage',
  'RelativeLocation',
  'KeywordIndexes',
  'LockComponentValue',
  'ForbidMoveAndDelete',
])

export function otherKeys(component: Component): readonly (readonly [string, unknown])[] {
  return Object.entries(component).filter(([key]) => !known.has(key))
}
