// What kept the page's thread busy.
import type { Page } from '@playwright/test'

interface Seen {
  readonly start: number
  readonly duration: number
}

/** Watches from now on for tasks of 50 ms or more; the browser tells of no others. */
export async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: Seen[] = []
    const take = (list: { getEntries(): readonly { startTime: number; duration: number }[] }) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration })
    }
    const observer = new PerformanceObserver(take)
    observer.observe({ type: 'longtask', buffered: false })
    Object.assign(window, {
      benchTasks: () => {
        take({ getEntries: () => observer.takeRecords() })
        return tasks
      },
    })
  })
}

/** The longest one that began after a moment of the page's clock, ms; 0 if there was none. */
export async function longestTask(page: Page, after: number): Promise<number> {
  const tasks = await page.evaluate(() => (window as unknown as { benchTasks(): readonly Seen[] }).benchTasks())
  return Math.max(0, ...tasks.filter(({ start }) => start > after).map(({ duration }) => duration))
}
