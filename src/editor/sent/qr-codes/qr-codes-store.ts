// The QR codes that were made here, kept up to date while the screen is shown.
import { useEffect } from 'react'
import { create } from 'zustand'
import { listenToGateway } from '../../gateway-client/gateway-events.ts'
import { getQrCodes, getTemplates, type Edition, type QrCode } from '../../gateway-client/qr-codes-api.ts'

interface QrCodesState {
  /** `failed`: never read. */
  readonly state: 'loading' | 'ready' | 'failed'
  readonly codes: readonly QrCode[]
  readonly editions: readonly Edition[]
  /** What went wrong at the last reading; null where it went well. */
  readonly error: unknown
  /** Of the last good reading, ms. */
  readonly readAt: number
  /** By the id; empty as long as nobody said. */
  readonly templateNames: ReadonlyMap<string, string>
}

const first: QrCodesState = {
  state: 'loading',
  codes: [],
  editions: [],
  error: null,
  readAt: 0,
  templateNames: new Map(),
}

export const useQrCodes = create<QrCodesState>()(() => first)

/** How often the list is read anew without being told to, ms. */
const pollMs = 30_000

let reading = 0

/** Never throws: a failure is a state of the list. Of two readings at once the later counts. */
export async function readQrCodes(): Promise<void> {
  const mine = ++reading
  try {
    const { qrCodes, editions } = await getQrCodes()
    if (mine === reading)
      useQrCodes.setState({ state: 'ready', codes: qrCodes, editions, error: null, readAt: Date.now() })
  } catch (error) {
    if (mine === reading) useQrCodes.setState(({ state }) => ({ state: state === 'ready' ? 'ready' : 'failed', error }))
  }
}

/** Puts a code into the list, in the place of itself or before all others, and reads the list. */
export function putQrCode(code: QrCode): void {
  useQrCodes.setState(({ codes }) => ({
    state: 'ready',
    codes: codes.some(({ id }) => id === code.id)
      ? codes.map((one) => (one.id === code.id ? code : one))
      : [code, ...codes],
  }))
  void readQrCodes()
}

/** What Tencent said of one that is dead, by Tencent's id. */
export function markDead(qrCodeId: string): void {
  useQrCodes.setState(({ codes }) => ({
    codes: codes.map((code) =>
      code.qrCodeId === qrCodeId && code.state === 'valid' ? { ...code, state: 'invalid' } : code,
    ),
  }))
  void readQrCodes()
}

export function forgetQrCodes(): void {
  reading += 1
  useQrCodes.setState(first, true)
}

/**
 * Reads the list, and again when the gateway says that a code changed, when one comes back to the tab, and from time to
 * time.
 */
export function useLiveQrCodes(): void {
  useEffect(() => {
    void readQrCodes()
    void readTemplateNames()
    const look = () => document.visibilityState === 'visible' && void readQrCodes()
    const timer = setInterval(look, pollMs)
    document.addEventListener('visibilitychange', look)
    const unlisten = listenToGateway('qr-code', look, look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      unlisten()
    }
  }, [])
}

/** Only names to show: without them the ids are shown. */
async function readTemplateNames(): Promise<void> {
  if (useQrCodes.getState().templateNames.size > 0) return
  const templates = await getTemplates('').catch(() => [])
  useQrCodes.setState({ templateNames: new Map(templates.map(({ id, name }) => [id, name])) })
}
