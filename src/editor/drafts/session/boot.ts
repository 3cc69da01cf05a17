// Opens the store of drafts, and the draft that was open last. Part of the page's first files: what opens a draft comes
// only where there is one.
import { wantWorkbench } from '../../state/workbench.ts'
import { openDraftStore } from '../store/draft-store.ts'
import { setOpening } from './opened-store.ts'
import { useSession } from './session-store.ts'

/** Rejects with the error that keeps the draft that was open last from opening. */
export async function boot(): Promise<void> {
  try {
    const opened = openDraftStore()
    setOpening(opened.catch(() => null))
    const store = await opened
    useSession.setState({ store })
    const id = await store.lastOpened()
    if (id === null) return
    wantWorkbench()
    const { openLast } = await import('./session.ts')
    await openLast(store, id)
  } finally {
    useSession.setState({ booted: true })
  }
}
