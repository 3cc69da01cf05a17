// A draft is edited in one tab at a time. Web Locks decide in which; over a channel, one tab asks another to save and
// release it.
import { newId } from '../../../contract/draft/id.ts'
import { browserChannel, browserLocks, optionsFor, type Channel, type Locks } from './browser-locks.ts'

export type LockState =
  /** Not known yet, or about to be acquired: do not edit. */
  | 'pending'
  /** This tab is editing. */
  | 'held'
  /** Another tab is editing; this one is queued and is notified when its turn comes. */
  | 'elsewhere'

export interface DraftLock {
  readonly state: LockState
  /** False if the browser has no Web Locks (an insecure context): every tab may then edit. */
  readonly supported: boolean
  /**
   * Asks the editing tab to save and release the lock, and steals the lock if it does not answer. True once this tab is
   * editing; false if the other tab could not save and therefore keeps the lock.
   */
  takeOver(): Promise<boolean>
  /** Releases the lock for good. Flush first. */
  release(): void
}

export interface LockDraftOptions {
  /**
   * This tab has the lock: read the draft again, as another tab may have changed it. The state is 'held' only after
   * this resolves.
   */
  readonly onAcquired: () => void | Promise<void>
  /** Another tab has the draft now: editing ends here. */
  readonly onLost: () => void
  /** Another tab wants the draft: stop accepting edits and save. If this rejects, editing continues here. */
  readonly onHandover: () => Promise<void>
  readonly onState?: (state: LockState) => void
  /** Defaults to the browser's own; null for none. */
  readonly locks?: Locks | null
  readonly openChannel?: (name: string) => Channel
}

/** ask: may I? coming: I am saving. given: take it. refused: I could not save. `asker` is the tab that asked. */
interface Message {
  readonly type: 'ask' | 'coming' | 'given' | 'refused'
  readonly asker: string
}

const namePrefix = 'luokuan-draft:'
/** How long the other tab may take to answer and, after answering, to save. */
const answerMs = 2000
const savingMs = 10_000
/** How long a tab that releases the lock blocks the queue so that the asking tab can take it. */
const fetchMs = 2000

/** One period of holding the browser's lock. */
interface Hold {
  /** Releases the lock. */
  readonly end: () => void
  readonly ended: Promise<void>
  /** Why it ended, if the lock was not stolen. */
  reason?: 'handed' | 'unread'
}

export function lockDraft(id: string, options: LockDraftOptions): DraftLock {
  const locks = options.locks === undefined ? browserLocks() : options.locks
  const name = `${namePrefix}${id}`
  const self = newId()
  const channel = (options.openChannel ?? browserChannel)(name)

  let state: LockState = 'pending'
  let supported = true
  let released = false
  let hold: Hold | null = null
  /** The last hold that was handed over, kept while it waits to be taken and afterwards. */
  let handed: Hold | null = null
  /** While queued: aborts the request. */
  let queued: AbortController | null = null
  let handingOver = false
  let taking: Promise<boolean> | null = null
  let onAnswer: ((type: Message['type']) => void) | null = null
  /** Callbacks waiting for the outcome of an attempt to get the lock. */
  let waiters: ((held: boolean) => void)[] = []

  function become(next: LockState): void {
    if (state === next) return
    state = next
    options.onState?.(next)
  }

  function settle(held: boolean): void {
    for (const waiter of waiters) waiter(held)
    waiters = []
  }

  async function request(how: 'try' | 'queue' | 'steal'): Promise<void> {
    if (!locks || released) return
    const leave = how === 'queue' ? new AbortController() : null
    queued = leave
    const turn: { hold: Hold | null; failed: boolean } = { hold: null, failed: false }
    try {
      await locks.request(name, optionsFor(how, leave), async (lock) => {
        queued = null
        if (lock === null || released) return
        turn.hold = newHold()
        await keep(turn.hold)
      })
    } catch {
      // The lock was stolen, the queue was left, or locks are not available here at all.
      turn.failed = true
    }
    if (released || leave?.signal.aborted) return
    if (turn.hold) over(turn.hold)
    else if (turn.failed) withoutLocks()
    else {
      become('elsewhere')
      void request('queue')
    }
  }

  /** Called when this tab gets the lock; resolves when it is to be released. */
  async function keep(mine: Hold): Promise<void> {
    hold = mine
    onAnswer?.('given')
    become('pending')
    const ready = await acquired()
    if (hold !== mine) return
    if (!ready) {
      mine.reason = 'unread'
      return
    }
    become('held')
    settle(true)
    await mine.ended
  }

  async function acquired(): Promise<boolean> {
    try {
      await options.onAcquired()
      return true
    } catch {
      return false
    }
  }

  /** Called when this tab has lost the lock. */
  function over(mine: Hold): void {
    if (hold === mine) hold = null
    become('elsewhere')
    if (mine.reason === undefined) options.onLost()
    if (mine.reason !== 'handed') settle(false)
    // If the draft could not be read, queueing would get the free lock back at once and loop forever; takeOver can
    // retry.
    if (mine.reason !== 'unread') void request('queue')
  }

  function withoutLocks(): void {
    supported = false
    void acquired().then((ready) => {
      if (released) return
      become(ready ? 'held' : 'elsewhere')
      settle(ready)
    })
  }

  async function handOver(asker: string): Promise<void> {
    const mine = hold
    if (state !== 'held' || !mine) return
    if (handingOver) {
      channel.postMessage({ type: 'refused', asker })
      return
    }
    handingOver = true
    channel.postMessage({ type: 'coming', asker })
    const saved = await options.onHandover().then(
      () => true,
      () => false,
    )
    handingOver = false
    if (hold !== mine) return
    if (!saved) {
      channel.postMessage({ type: 'refused', asker })
      return
    }
    hold = null
    handed = mine
    mine.reason = 'handed'
    become('elsewhere')
    options.onLost()
    channel.postMessage({ type: 'given', asker })
    // The asking tab steals the lock, ahead of the queue. If it has gone away in the meantime, the queue moves on.
    setTimeout(mine.end, fetchMs)
  }

  async function ask(): Promise<boolean> {
    const answer = await new Promise<'given' | 'refused' | 'silent'>((resolve) => {
      const wait = (ms: number) => setTimeout(() => resolve('silent'), ms)
      let timer = wait(answerMs)
      onAnswer = (type) => {
        clearTimeout(timer)
        if (type === 'coming') timer = wait(savingMs)
        else resolve(type === 'given' ? 'given' : 'refused')
      }
      channel.postMessage({ type: 'ask', asker: self })
      // This tab wants the lock back before the other took it: it would only be waiting for itself.
      handed?.end()
    })
    onAnswer = null
    if (released || answer === 'refused') return false
    if (isHeld()) return true
    const outcome = new Promise<boolean>((resolve) => waiters.push(resolve))
    if (!hold) {
      queued?.abort()
      void request('steal')
    }
    return await outcome
  }

  /** A function, because the compiler would otherwise narrow `state` across an await. */
  function isHeld(): boolean {
    return state === 'held'
  }

  channel.addEventListener('message', (event) => {
    const message: unknown = event.data
    if (released || !isMessage(message)) return
    if (message.type === 'ask') void handOver(message.asker)
    else if (message.asker === self) onAnswer?.(message.type)
  })

  if (locks) void request('try')
  else withoutLocks()

  return {
    get state() {
      return state
    },
    get supported() {
      return supported
    },
    async takeOver() {
      if (released || isHeld()) return !released
      taking ??= ask().finally(() => (taking = null))
      return await taking
    },
    release() {
      released = true
      queued?.abort()
      hold?.end()
      handed?.end()
      hold = null
      onAnswer?.('refused')
      settle(false)
      channel.close()
    },
  }
}

/** The ids of drafts being edited in any tab of this browser, this one included. Empty if that cannot be determined. */
export async function draftsInUse(): Promise<ReadonlySet<string>> {
  if (!browserLocks()) return new Set()
  try {
    const { held = [] } = await navigator.locks.query()
    const names = held.map((lock) => lock.name ?? '').filter((name) => name.startsWith(namePrefix))
    return new Set(names.map((name) => name.slice(namePrefix.length)))
  } catch {
    return new Set()
  }
}

function newHold(): Hold {
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  return { end, ended }
}

function isMessage(value: unknown): value is Message {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('asker' in value)) return false
  return typeof value.asker === 'string' && ['ask', 'coming', 'given', 'refused'].includes(String(value.type))
}
