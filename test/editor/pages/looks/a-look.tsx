// A component's look, drawn for a test.
import { render } from '@testing-library/react'
import { componentTypes } from '../../../../src/contract/component-types/catalogue.ts'
import { ComponentLook, type ComponentLookProps } from '../../../../src/editor/pages/looks/ComponentLook.tsx'

export function props(
  type: string,
  over: Partial<ComponentLookProps> = {},
  component: object = {},
): ComponentLookProps {
  const size = componentTypes.find((entry) => entry.type === type)?.size ?? { width: 120, height: 40 }
  return {
    component: { ComponentType: type, ...component },
    size,
    colour: '#1d6fdc',
    ownerName: '甲方',
    signerName: '张三',
    words: { colon: '：', label: '名称', placeholder: '请填' },
    today: '2026-03-05',
    ...over,
  }
}

export function draw(type: string, over: Partial<ComponentLookProps> = {}, component: object = {}): HTMLElement {
  return render(<ComponentLook {...props(type, over, component)} />).container
}
