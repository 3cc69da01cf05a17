// From a finding to the place that it is about.
import type { Finding } from '../../contract/checks/finding.ts'
import { INITIATOR } from '../../contract/draft/draft.ts'
import { showComponent } from '../canvas/show-component.ts'
import { useEditor } from '../state/editor-store.ts'
import { useView } from '../state/view-store.ts'
import { targetOf } from './finding-target.ts'

export function showFinding(finding: Finding): void {
  const { draft, choose, select } = useEditor.getState()
  if (!draft) return
  const { owner, componentId } = targetOf(draft, finding.path)
  const view = useView.getState()
  view.set({ rightOpen: true, preview: false })
  if (componentId !== undefined) return showComponent(componentId)
  select([])
  if (owner === undefined || owner === INITIATOR) return view.set({ tab: 'flow' })
  choose(owner)
  view.set({ tab: 'party' })
}
