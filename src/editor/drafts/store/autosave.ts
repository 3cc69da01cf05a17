// Autosave: saves soon after the first change, one save at a time, always the latest state, and retries forever on
// failure.

export type AutosaveStatus =
  | { readonly state: 'saved' | 'dirty' | 'saving' }
  /** Stays through the retries until a save succeeds: a warning that flickers would be ignored. */
  | { readonly state: 'failed'; readonly error: unknown }

export interface AutosaveOptions {
  /** Saves the state at the time of the call. */
  readonly save: () => Promise<void>
  /** The delay after the first change, in ms; further changes do not postpone the save. */
  readonly delayMs?: number
  /** Runs a save that is due when the browser has nothing else to do, and soon in any case; at once by default. */
  readonly whenIdle?: (save: () => void) => void
  readonly onStatus?: (status: AutosaveStatus) => void
}

export interface Autosave {
  /** Call this when something has changed that is to be saved. */
  changed(): void
  /** Saves unsaved changes at once; resolves to true if everything up to this call is saved. Never rejects. */
  flush(): Promise<boolean>
  /** Stops without saving. Flush first. */
  dispose(): void
  readonly status: AutosaveStatus
}

/** The delay before the next attempt after the nth failure in a row, in ms. */
const retryDelaysMs = [1000, 2000, 5000] as const
const lastRetryDelayMs = 10_000

const atOnce = (save: () => void) => save()

export function createAutosave({ save, delayMs = 300, whenIdle = atOnce, onStatus }: AutosaveOptions): Autosave {
  // A counter rather than a flag, so that a change during a save is not counted as saved with it.
  let changes = 0
  let savedChanges = 0
  let failures = 0
  let running: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  /** When the timer fires, on the clock of `Date.now`. */
  let due = Infinity
  /** When the oldest change was made that no save has picked up yet. */
  let waitingSince: number | null = null
  let disposed = false
  let status: AutosaveStatus = { state: 'saved' }

  function become(next: AutosaveStatus): void {
    if (next.state === status.state && next.state !== 'failed') return
    status = next
    onStatus?.(next)
  }

  /** Saves after the given time, or earlier if an earlier save is already scheduled. */
  function schedule(afterMs: number): void {
    const at = Date.now() + afterMs
    if (disposed || at >= due) return
    clearTimeout(timer)
    due = at
    const save = () => {
      // Flushed or disposed of while it waited.
      if (due === at) void (running ?? start())
    }
    timer = setTimeout(() => whenIdle(save), afterMs)
  }

  function unschedule(): void {
    clearTimeout(timer)
    due = Infinity
  }

  function start(): Promise<void> {
    unschedule()
    running = run().finally(() => {
      running = null
      if (waitingSince !== null) schedule(Math.max(0, waitingSince + delayMs - Date.now()))
    })
    return running
  }

  async function run(): Promise<void> {
    const target = changes
    waitingSince = null
    if (status.state !== 'failed') become({ state: 'saving' })
    try {
      await save()
    } catch (error) {
      schedule(retryDelaysMs[failures] ?? lastRetryDelayMs)
      failures += 1
      if (!disposed) become({ state: 'failed', error })
      return
    }
    failures = 0
    savedChanges = target
    if (!disposed) become({ state: savedChanges === changes ? 'saved' : 'dirty' })
  }

  return {
    changed() {
      if (disposed) return
      changes += 1
      waitingSince ??= Date.now()
      if (status.state === 'saved') become({ state: 'dirty' })
      if (!running) schedule(delayMs)
    },
    async flush() {
      const target = changes
      if (running && savedChanges < target) await running
      if (savedChanges >= target) return true
      if (disposed) return false
      await (running ?? start())
      return savedChanges >= target
    },
    dispose() {
      disposed = true
      unschedule()
    },
    get status() {
      return status
    },
  }
}

/** The latest that a save waits for the browser to be idle, ms. */
const idleTimeoutMs = 300

/** Storing thousands of components would delay what the person does meanwhile. Safari has no requestIdleCallback. */
export function saveWhenIdle(save: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(save, { timeout: idleTimeoutMs })
  else save()
}

/**
 * Saves when the page is hidden or left: on a phone this is the last event that a page gets. Returns a function that
 * removes the listeners.
 */
export function flushWhenHidden(autosave: Autosave, page: Document = document): () => void {
  const view = page.defaultView
  const flush = () => void autosave.flush()
  const onVisibility = () => {
    if (page.visibilityState === 'hidden') flush()
  }
  page.addEventListener('visibilitychange', onVisibility)
  view?.addEventListener('pagehide', flush)
  return () => {
    page.removeEventListener('visibilitychange', onVisibility)
    view?.removeEventListener('pagehide', flush)
  }
}

/** While saving fails, makes the browser ask before the page is left, since leaving would lose work. */
export function warnWhenFailed(autosave: Autosave, view: Window = window): () => void {
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    if (autosave.status.state === 'failed') event.preventDefault()
  }
  view.addEventListener('beforeunload', onBeforeUnload)
  return () => view.removeEventListener('beforeunload', onBeforeUnload)
}
