// What can be done with text selected on a page.
import { ownerKind } from '../../../contract/draft/owner-kind.ts'
import { mayOwn } from '../../../contract/component-types/owners.ts'
import { componentType, coversPages, typesWhere } from '../../../contract/component-types/catalogue.ts'
import type { PlacedComponent } from '../../../contract/draft/draft.ts'
import { placeComponent, updateComponent } from '../../../contract/draft/component-edits.ts'
import { centreOf } from '../../../contract/geometry/rect.ts'
import { toKeywordAt } from '../../../contract/locate/convert-mode.ts'
import { nearestMatch } from '../../../contract/text/nearest-match.ts'
import type { TextMatch } from '../../../contract/text/text-match.ts'
import type { DocumentModel } from '../../../contract/locate/document-model.ts'
import { newComponent } from '../../../contract/locate/place.ts'
import { focusBox } from '../boxes/box-element.ts'
import { useEditor, type EditorState } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'
import type { SelectedWords } from './selected-words.ts'

/** The match of the words at the place where they were selected; null if the file's text has no match there. */
export function matchOf({ text, page, rect }: SelectedWords, document: DocumentModel): TextMatch | null {
  return nearestMatch(document.findText(text), page, rect)
}

/** A component that covers every page cannot be tied to a word on one of them. */
export function canFollowWords({ component }: PlacedComponent): boolean {
  return !coversPages(component.ComponentType)
}

/** The types that a party signs with, among those that can be placed at a label. */
export function signTypes({ draft, owner }: Pick<EditorState, 'draft' | 'owner'>): readonly string[] {
  if (!draft) return []
  return typesWhere(({ offeredAtWords }) => offeredAtWords).filter((type) => mayOwn(ownerKind(draft, owner), type))
}

export function tieChosen(id: string, keyword: string, match: TextMatch): void {
  const { model, set } = useView.getState()
  useEditor
    .getState()
    .edit((draft) => updateComponent(draft, id, (component) => toKeywordAt(component, keyword, match, model)))
  set({ tab: 'component' })
}

/**
 * Places a component tied to the words: a seal on top of them, as one stamps; a signature after them, where there is
 * room.
 */
export function placeAtWords(type: string, keyword: string, match: TextMatch): void {
  const { draft, owner, edit, select } = useEditor.getState()
  const { model, set } = useView.getState()
  const page = model.pages[match.page - 1]
  if (!draft || !page) return
  const centre = centreOf(match.rect)
  const { size: { width } = { width: 0 }, mark } = componentType(type) ?? {}
  const behind = match.rect.x + match.rect.width + 4 + width / 2
  const at = mark === 'signature' && behind + width / 2 <= page.widthPt ? { x: behind, y: centre.y } : centre
  let id = ''
  edit((before) => {
    const component = newComponent(type, match.page, at, page)
    const placed = placeComponent(before, owner, toKeywordAt(component, keyword, match, model))
    id = placed.id
    return placed.draft
  })
  if (id === '') return
  select([id])
  set({ tab: 'component' })
  requestAnimationFrame(() => focusBox(id, match.page))
}
