// From an input to the frame that shows what it did.
import type { Page } from '@playwright/test'

/** What an element looks like once the input has had its effect. */
export type Shown =
  | { readonly of: string; readonly attribute: string; readonly is: string }
  | { readonly of: string; readonly style: 'left' | 'top'; readonly is: string }
  | { readonly of: string; readonly style: 'left' | 'top'; readonly isNot: string }
  | { readonly of: string; readonly value: string }

/**
 * Milliseconds from when the browser had the input, which may wait for the page's thread, until the thread has drawn
 * the frame in which `shown` holds. `event` is the input's first event; `act` gives the input.
 */
export async function inputToPaint(
  page: Page,
  event: 'pointerdown' | 'keydown',
  shown: Shown,
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate(
    ([type, wanted]) => {
      const result = { ms: 0 }
      Object.assign(window, { benchInput: result })
      const holds = () => {
        const element = document.querySelector<HTMLInputElement>(wanted.of)
        if (!element) return false
        if ('value' in wanted) return element.value === wanted.value
        if ('attribute' in wanted) return element.getAttribute(wanted.attribute) === wanted.is
        const now = element.style[wanted.style]
        return 'is' in wanted ? now === wanted.is : now !== wanted.isNot
      }
      const listen = (input: Event) => {
        const end = () => (result.ms = performance.now() - input.timeStamp)
        // A task that is asked for before a frame is drawn runs after it. A message would wait behind React's.
        const look = () => {
          if (holds()) void scheduler.postTask(end, { priority: 'user-blocking' })
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }
      window.addEventListener(type, listen, { capture: true, once: true })
    },
    [event, shown] as const,
  )
  await act()
  await page.waitForFunction(() => (window as unknown as { benchInput: { ms: number } }).benchInput.ms > 0)
  return page.evaluate(() => (window as unknown as { benchInput: { ms: number } }).benchInput.ms)
}
