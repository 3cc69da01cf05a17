// Goes from a finding to the place that it is about.
import { targetOf } from '../../contract/checks/finding-target.ts'
import type { Finding } from '../../contract/checks/finding.ts'
import { INITIATOR, type Draft } from '../../contract/draft/draft.ts'
import { isNarrow } from '../ui/screen/narrow.ts'
import { formOf } from '../ui/fields/field-register.ts'
import { showComponent } from '../viewer/show-component.ts'
import { theViewer } from '../viewer/viewer.ts'
import { useEditor } from '../state/editor-store.ts'
import { showForm, useView } from '../state/view-store.ts'
import { focusFieldOf, paramsOf } from './field-of-finding.ts'

/** `checked`: the draft that the finding is of. The open one may be newer, and its paths lead elsewhere. */
export function showFinding(finding: Finding, checked: Draft): void {
  const { draft, choose, select } = useEditor.getState()
  if (draft?.id !== checked.id) return
  const { owner, componentId } = targetOf(checked, finding.path)
  const isFlow = owner === undefined || owner === INITIATOR
  const isThere =
    componentId === undefined
      ? isFlow || draft.parties.some(({ id }) => id === owner)
      : draft.components.some(({ id }) => id === componentId)
  // Removed since: the next check does not find it any more.
  if (!isThere) return
  if (componentId !== undefined) {
    // A finding about a whole component is resolved on the page; any other in the form.
    if (paramsOf(finding).length > 0) showForm()
    else useView.getState().set({ rightOpen: true, preview: false })
    showComponent(componentId)
  } else {
    select([])
    if (!isFlow) choose(owner)
    // What is only in the file's text has no field.
    if (isFlow && finding.spot) useView.getState().set({ preview: false, ...(isNarrow() && { panel: null }) })
    else showForm(isFlow ? 'flow' : 'party')
  }
  if (finding.spot) theViewer()?.reveal(finding.spot.page, finding.spot.rect)
  if (isFlow && finding.spot) return
  void focusFieldOf(finding, formOf(draft.id, componentId ?? (isFlow ? 'flow' : owner)))
}
