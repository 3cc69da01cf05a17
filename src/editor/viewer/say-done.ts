// Says what an edit of many components did, with a way to undo it.
import type { TFunction } from 'i18next'
import { stepHistory, useEditor } from '../state/editor-store.ts'
import { notify, type Notice } from '../ui/notices/notices.ts'
import { showComponents } from './show-component.ts'

/** Right after the edit. */
export function sayDone(t: TFunction, title: string, more: Partial<Omit<Notice, 'title' | 'action'>> = {}): void {
  const done = useEditor.getState().draft
  notify({
    kind: 'success',
    title,
    seconds: 6,
    ...more,
    action: {
      label: t('command.undo'),
      // After any other change, the last undo step is no longer this one.
      run: () => useEditor.getState().draft === done && showComponents(stepHistory('undo')),
    },
  })
}
