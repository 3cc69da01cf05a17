// What jsdom lacks and antd asks for. Call it in beforeAll of a component test.
import { vi } from 'vitest'

export function antdInJsdom(): void {
  vi.stubGlobal('matchMedia', (media: string) => ({
    matches: false,
    media,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
  }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  // jsdom works out each element's style from all of antd's rules, anew at each question: with that, a file takes
  // minutes.
  window.getComputedStyle = (element) => (element instanceof HTMLElement ? element : document.body).style
}
