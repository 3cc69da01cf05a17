// Changes of one component from the inspector.
import type { Component } from '../../../contract/api/component.ts'
import { updateComponent } from '../../../contract/draft/component-edits.ts'
import { useEditor } from '../../state/editor-store.ts'

export function editComponent(id: string, change: (component: Component) => Component): void {
  useEditor.getState().edit((draft) => updateComponent(draft, id, change))
}

/** Sets keys; undefined removes a key. */
export function setKeys(id: string, keys: Partial<Component>): void {
  editComponent(id, (component) => {
    const entries = Object.entries({ ...component, ...keys }).filter(([, value]) => value !== undefined)
    return Object.fromEntries(entries) as Component
  })
}
