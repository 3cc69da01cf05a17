// Loads what opening a contract needs while the person still looks for it: the worker of pdf.js and the workbench.
import { useEffect } from 'react'
import { hasOpeningBegun } from '../drafts/session/opening-order.ts'
import { wantWorkbench } from '../state/workbench.ts'
import { loadFileActions } from './file-commands.ts'

/** How long to wait for a quiet moment at most, ms. */
const LATEST_MS = 2000

export function useEarlyCode(): void {
  useEffect(() => {
    let begun = false
    const load = () => {
      if (begun) return
      begun = true
      // Whoever needs it asks again, and says what is wrong.
      void import('../viewer/pdfjs.ts').then(
        ({ prepareWorker }) => hasOpeningBegun() || prepareWorker(),
        () => undefined,
      )
      wantWorkbench()
      for (const code of [loadFileActions(), import('./DraftBar.tsx')]) code.catch(() => undefined)
    }
    // Not in Safari, which has no idle callbacks.
    const idle = 'requestIdleCallback' in window ? requestIdleCallback(load, { timeout: LATEST_MS }) : null
    const timer = idle === null ? setTimeout(load, LATEST_MS / 4) : undefined
    window.addEventListener('dragenter', load, { once: true })
    return () => {
      if (idle !== null) cancelIdleCallback(idle)
      clearTimeout(timer)
      window.removeEventListener('dragenter', load)
    }
  }, [])
}
