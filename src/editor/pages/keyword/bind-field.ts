// Putting components into the file's form fields.
import { ownerKind } from '../../../contract/draft/owner-kind.ts'
import { mayOwn } from '../../../contract/component-types/owners.ts'
import { coversPages, typesWhere } from '../../../contract/component-types/catalogue.ts'
import { isCombination } from '../../../contract/draft/combination.ts'
import type { Component } from '../../../contract/api/component.ts'
import type { PlacedComponent } from '../../../contract/draft/draft.ts'
import { placeComponent, updateComponent } from '../../../contract/draft/component-edits.ts'
import { centreOf, contains, type Point } from '../../../contract/geometry/rect.ts'
import { toField } from '../../../contract/locate/convert-mode.ts'
import type { FormField } from '../../../contract/locate/document-model.ts'
import { placementMode } from '../../../contract/locate/locate.ts'
import { newComponent } from '../../../contract/locate/place.ts'
import { focusBox } from '../boxes/box-element.ts'
import { useEditor, type EditorState } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'
import { useAnchors, type AnchorState } from './anchor-store.ts'
import { chosenAlone } from './chosen.ts'

/** Whether to show the outlines: turned on, needed by a drag, or because the selected component is in a field. */
export function showsFields(
  { fieldsShown, seekingField }: AnchorState,
  editor: Pick<EditorState, 'draft' | 'selection'>,
): boolean {
  if (fieldsShown || seekingField) return true
  const placed = chosenAlone(editor)
  return placed !== null && placementMode(placed.component) === 'FIELD'
}

/** Components that cover every page, and combinations, cannot go into a field. */
export function fitsField(component: Component): boolean {
  return !coversPages(component.ComponentType) && !isCombination(component)
}

/** The smallest field under a point of a page that can take a component. */
export function fieldAt(fields: readonly FormField[], page: number, point: Point): FormField | null {
  let best: FormField | null = null
  for (const field of fields) {
    if (field.page !== page || field.push || !contains(field.rect, point)) continue
    if (!best || field.rect.width * field.rect.height < best.rect.width * best.rect.height) best = field
  }
  return best
}

export function bindToField(id: string, name: string): void {
  const { model, set } = useView.getState()
  useEditor.getState().edit((draft) => updateComponent(draft, id, (component) => toField(component, name, model)))
  set({ tab: 'component' })
}

/** The component types that may be placed in a field for the current owner, by the kind of field. */
export function typesForField(
  { kind, push }: FormField,
  { draft, owner }: Pick<EditorState, 'draft' | 'owner'>,
): readonly string[] {
  if (!draft || push) return []
  const fill = [
    ...typesWhere(({ formFields }) => formFields?.[0] === kind),
    ...typesWhere(({ formFields = [] }) => formFields.slice(1).some((other) => other === kind)),
  ]
  const sign = typesWhere(({ offeredAtWords }) => offeredAtWords)
  return [...sign, ...fill].filter((type) => mayOwn(ownerKind(draft, owner), type))
}

/** Places a component for the current owner in the field. Returns false if the owner may not have that type. */
export function placeInField(type: string, field: FormField): boolean {
  const { draft, owner, edit, select } = useEditor.getState()
  const { model, set } = useView.getState()
  const page = model.pages[field.page - 1]
  if (!draft || !page || !mayOwn(ownerKind(draft, owner), type)) return false
  let id = ''
  edit((before) => {
    const placed = placeComponent(
      before,
      owner,
      toField(newComponent(type, field.page, centreOf(field.rect), page), field.name, model),
    )
    id = placed.id
    return placed.draft
  })
  if (id === '') return false
  select([id])
  set({ tab: 'component' })
  requestAnimationFrame(() => focusBox(id, field.page))
  return true
}

/** Puts a component dropped from the palette onto an outline into that field. Returns whether it did. */
export function dropOnField(type: string, at: Point & { readonly page: number }): boolean {
  if (!fitsField({ ComponentType: type }) || !showsFields(useAnchors.getState(), useEditor.getState())) return false
  const field = fieldAt(useView.getState().model.fields, at.page, at)
  return field !== null && placeInField(type, field)
}

/** Shows the fields while a single component is dragged with Alt held. */
export function seekField(alt: boolean, boxes: number): void {
  const seekingField = alt && boxes === 1
  if (useAnchors.getState().seekingField !== seekingField) useAnchors.getState().set({ seekingField })
}

/** Ends a drag with Alt held: the component goes into the field under the pointer. Returns whether there was one. */
export function letGoOnField(
  { id, component }: PlacedComponent,
  at: (Point & { readonly page: number }) | null,
): boolean {
  const sought = useAnchors.getState().seekingField
  seekField(false, 0)
  const field = sought && at && fitsField(component) ? fieldAt(useView.getState().model.fields, at.page, at) : null
  if (!field) return false
  bindToField(id, field.name)
  return true
}
