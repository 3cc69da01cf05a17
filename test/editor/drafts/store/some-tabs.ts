// A draft that is open in several tabs of one browser, each of which logs what happens to it.
import { vi } from 'vitest'
import { lockDraft, type DraftLock, type LockState } from '../../../../src/editor/drafts/store/draft-lock.ts'
import { FakeChannels, FakeLocks, type FakeChannel } from './fake-tabs.ts'

/** What the tabs share. */
export const browser = { locks: new FakeLocks(), channels: new FakeChannels() }

/** Another browser, whose clock stands still until `pass`. */
export function startBrowser(): void {
  vi.useFakeTimers()
  browser.locks = new FakeLocks()
  browser.channels = new FakeChannels()
}

export const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

export interface Tab {
  readonly lock: DraftLock
  readonly log: string[]
  readonly states: LockState[]
  readonly channel: FakeChannel
}

interface TabOptions {
  readonly id?: string
  readonly onAcquired?: () => Promise<void>
  readonly onHandover?: () => Promise<void>
}

/** Opens the draft in another tab, which logs what happens to it. */
export function openTab({ id = 'draft-1', onAcquired, onHandover }: TabOptions = {}): Tab {
  const log: string[] = []
  const states: LockState[] = []
  let channel: FakeChannel | undefined
  const lock = lockDraft(id, {
    locks: browser.locks,
    openChannel: (name) => (channel = browser.channels.open(name)),
    onAcquired: async () => {
      log.push('acquired')
      await onAcquired?.()
    },
    onLost: () => void log.push('lost'),
    onHandover: async () => {
      log.push('handover')
      await onHandover?.()
    },
    onState: (state) => void states.push(state),
  })
  return { lock, log, states, channel: channel! }
}
