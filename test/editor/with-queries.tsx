// What the screen asks the server, in component tests: around the component, and forgotten before each test.
import { notifyManager, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { beforeEach } from 'vitest'
import { queryClient } from '../../src/editor/gateway-client/query-client.ts'

// By default answers are shown a timer later, which `act` does not wait for.
notifyManager.setScheduler(queueMicrotask)
beforeEach(() => queryClient.clear())

export function WithQueries({ children }: { readonly children: ReactNode }) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}

/** The tab goes out of sight, or comes back into it. */
export function showTab(isVisible: boolean): void {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    get: () => (isVisible ? 'visible' : 'hidden'),
  })
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
}
