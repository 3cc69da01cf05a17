// Which screen is shown, from the address: the editor at `#/`, the contracts that were sent at `#/contracts`, one of
// them at `#/contracts/<FlowId>`, the QR codes at `#/qr-codes`. Back and forward work, and addresses can be bookmarked.
import { create } from 'zustand'

export type Screen =
  | { readonly name: 'editor' }
  | { readonly name: 'contracts'; readonly flowId: string | null }
  | { readonly name: 'qr-codes' }

/** The screen for an address; the editor for an unknown one. */
export function screenOf(hash: string): Screen {
  const [name, id] = hash.replace(/^#\/?/, '').split('/')
  if (name === 'contracts') return { name, flowId: id ? decoded(id) : null }
  if (name === 'qr-codes') return { name }
  return { name: 'editor' }
}

export function hashOf(screen: Screen): string {
  if (screen.name === 'editor') return '#/'
  return screen.name === 'contracts' && screen.flowId !== null
    ? `#/contracts/${encodeURIComponent(screen.flowId)}`
    : `#/${screen.name}`
}

export const useScreen = create<{ readonly screen: Screen }>()(() => ({ screen: screenOf(window.location.hash) }))

window.addEventListener('hashchange', () => useScreen.setState({ screen: screenOf(window.location.hash) }))

export function showScreen(screen: Screen): void {
  const hash = hashOf(screen)
  if ((window.location.hash || '#/') === hash) return
  window.location.hash = hash
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
