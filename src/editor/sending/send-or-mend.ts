// 发起合同, or first to the field whose wrong content was not taken: what would be sent is not what stands in it.
import type { TFunction } from 'i18next'
import type { Draft } from '../../contract/draft/draft.ts'
import { showComponent } from '../viewer/show-component.ts'
import { useFolds } from '../ui/fields/folds.ts'
import { forgetKept, keptIn, type KeptField } from '../ui/fields/kept-typing.ts'
import { notify } from '../ui/notices/notices.ts'
import { useEditor } from '../state/editor-store.ts'
import { useView } from '../state/view-store.ts'
import { openSend } from './send-state.ts'

export async function sendOrMend(draft: Draft, t: TFunction): Promise<void> {
  const wrong = wrongOnScreen() ?? (await wrongElsewhere(draft))
  if (!wrong) return openSend(useEditor.getState().draft ?? draft)
  wrong.focus()
  notify({ kind: 'warning', title: t('send.wrongField'), text: t('send.wrongFieldText') })
}

function wrongOnScreen(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-pane=inspector] [aria-invalid="true"]')
}

/** Shows the form of a field that was left with something wrong in it. */
async function wrongElsewhere(draft: Draft): Promise<HTMLElement | null> {
  for (const field of keptIn(draft.id)) {
    if (showFormOf(draft, field)) {
      const found = (await once(wrongOnScreen)) ?? (await inFolds())
      if (found) return found
    }
    // Undone since, or its form is no longer there: nothing stands in it any more.
    forgetKept(field)
  }
  return null
}

/** False where what the form was about is gone. */
function showFormOf(draft: Draft, { scope }: KeptField): boolean {
  const owner = scope.slice(draft.id.length + 1)
  const { choose, select } = useEditor.getState()
  const { set } = useView.getState()
  if (draft.components.some(({ id }) => id === owner)) {
    set({ rightOpen: true, preview: false })
    showComponent(owner)
    return true
  }
  const isParty = draft.parties.some(({ id }) => id === owner)
  if (!isParty && owner !== 'flow') return false
  select([])
  if (isParty) choose(owner)
  set({ rightOpen: true, preview: false, tab: isParty ? 'party' : 'flow' })
  return true
}

/** What the folds of the form hide: all are opened. */
async function inFolds(): Promise<HTMLElement | null> {
  const folds = document.querySelectorAll('[data-pane=inspector] [data-fold][aria-expanded=false]')
  for (const fold of folds) useFolds.getState().show(fold.getAttribute('data-fold') ?? '')
  return folds.length === 0 ? null : once(wrongOnScreen)
}

/** After the next drawing, with the form that was just chosen in it. */
function once<T>(look: () => T): Promise<T> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(look()))))
}
