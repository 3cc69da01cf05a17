// From a finding to the place that it is about.
import { targetOf } from '../../contract/checks/finding-target.ts'
import type { Finding } from '../../contract/checks/finding.ts'
import { INITIATOR } from '../../contract/draft/draft.ts'
import { showComponent } from '../viewer/show-component.ts'
import { useEditor } from '../state/editor-store.ts'
import { useView } from '../state/view-store.ts'
import { focusFieldOf, paramsOf } from './field-of-finding.ts'

export function showFinding(finding: Finding): void {
  const { draft, choose, select } = useEditor.getState()
  if (!draft) return
  const { owner, componentId } = targetOf(draft, finding.path)
  const view = useView.getState()
  view.set({ rightOpen: true, preview: false })
  // A finding about a whole component is answered on the page; any other in the form, which a narrow window hides
  // behind the list.
  const byField = componentId === undefined || paramsOf(finding).length > 0
  if (byField) requestAnimationFrame(() => isNarrow() && view.set({ panel: null }))
  if (componentId !== undefined) {
    showComponent(componentId)
  } else {
    select([])
    if (owner === undefined || owner === INITIATOR) {
      view.set({ tab: 'flow' })
    } else {
      choose(owner)
      view.set({ tab: 'party' })
    }
  }
  focusFieldOf(finding)
}

/** True where the panels leave no room for the form beside them. */
function isNarrow(): boolean {
  const form = document.querySelector('[data-pane=inspector]')
  return form !== null && getComputedStyle(form).display === 'none'
}
