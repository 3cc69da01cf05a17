// A draft is edited in one tab. Web Locks say in which; over a channel one tab asks another to save and to let go.
import { newId } from '../../../contract/draft/id.ts'
import { browserChannel, browserLocks, optionsFor, type Channel, type Locks } from './browser-locks.ts'

export type LockState =
  /** Not known yet, or about to be held: do not edit. */
  | 'pending'
  /** This tab edits. */
  | 'held'
  /** Another tab does; this one is in the queue, and is told when its turn has come. */
  | 'elsewhere'

export interface DraftLock {
  readonly state: LockState
  /** False where the browser has no Web Locks (an insecure context): every tab then counts as the one that edits. */
  readonly supported: boolean
  /**
   * Asks the tab that edits to save and let go, and takes the lock away from one that does not answer. True once this
   * tab edits; false where the other tab could not save, and so keeps it.
   */
  takeOver(): Promise<boolean>
  /** Lets go for good. Flush first. */
  release(): void
}

export interface LockDraftOptions {
  /** The lock is ours: read the draft again, as another tab may have changed it. 'held' only once this has resolved. */
  readonly onAcquired: () => void | Promise<void>
  /** Editing is over here: another tab has the draft now. */
  readonly onLost: () => void
  /** Another tab wants the draft: take no more edits, and save. Rejects where that fails; then editing goes on here. */
  readonly onHandover: () => Promise<void>
  readonly onState?: (state: LockState) => void
  /** The browser's own where left out; null for none. */
  readonly locks?: Locks | null
  readonly openChannel?: (name: string) => Channel
}

/** ask: may I? coming: I am saving. given: take it. refused: I could not save. `asker` is the tab that asked. */
interface Message {
  readonly type: 'ask' | 'coming' | 'given' | 'refused'
  readonly asker: string
}

const namePrefix = 'luokuan-draft:'
/** How long the other tab may take to say a word, and, having said it, to save. */
const answerMs = 2000
const savingMs = 10_000
/** How long a tab that has let go keeps the queue waiting for the one that asked. */
const fetchMs = 2000

/** One time of having the browser's lock. */
interface Hold {
  /** Gives the lock back. */
  readonly end: () => void
  readonly ended: Promise<void>
  /** Why it ended, where it was not taken away. */
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
  /** The last one that was handed over, while it waits to be fetched, and after. */
  let handed: Hold | null = null
  /** While in the queue: what leaves it. */
  let queued: AbortController | null = null
  let handingOver = false
  let taking: Promise<boolean> | null = null
  let onAnswer: ((type: Message['type']) => void) | null = null
  /** Who waits for the outcome of an attempt to get the lock. */
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
      // Taken away, or left the queue, or no locks to be had here at all.
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

  /** The lock is ours; resolves when it is to be given back. */
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

  /** The lock is ours no more. */
  function over(mine: Hold): void {
    if (hold === mine) hold = null
    become('elsewhere')
    if (mine.reason === undefined) options.onLost()
    if (mine.reason !== 'handed') settle(false)
    // Where the draft could not be read, the free lock would come back at once, and so for ever: takeOver tries again.
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
    // The asker takes it by force, past those who queue. Where it went away meanwhile, the queue moves on.
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
      // Wanted back before it was fetched: nobody but this tab itself would hold it.
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

  /** Asked through a function, since awaiting in between changes what the compiler takes for settled. */
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

/** The drafts that some tab of this browser edits, this one included. Empty where that cannot be known. */
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
