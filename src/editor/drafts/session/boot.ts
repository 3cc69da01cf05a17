// Opens the store of drafts, and the draft that was open last. Part of the page's first files: what opens a draft comes
// only where there is one.
import { wantWorkbench } from '../../state/workbench.ts'
import { openDraftStore } from '../store/draft-store.ts'
import { setOpening } from './opened-store.ts'
import { useSession } from './session-store.ts'

/** The start screen waits no longer for the draft that was open last, ms. */
const startScreenAfterMs = 3000

/** Rejects with the error that keeps the draft that was open last from opening. */
export async function boot(): Promise<void> {
  const booted = () => useSession.setState({ booted: true })
  const timer = setTimeout(booted, startScreenAfterMs)
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
    clearTimeout(timer)
    booted()
  }
}
