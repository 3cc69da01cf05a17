// The QR codes that were made here, kept up to date while the screen is shown.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { listenToGateway } from '../../gateway-client/gateway-events.ts'
import {
  getQrCodes,
  getTemplates,
  type Edition,
  type QrCode,
  type QrCodeList,
} from '../../gateway-client/qr-codes-api.ts'
import { readAgain, tell } from '../../gateway-client/query-client.ts'
import { queryKeys } from '../../gateway-client/query-keys.ts'
import { useInSight } from '../../gateway-client/use-in-sight.ts'
import { useLastAnswer } from '../../gateway-client/use-last-answer.ts'

interface QrCodes {
  /** `failed`: never read. */
  readonly state: 'loading' | 'ready' | 'failed'
  readonly codes: readonly QrCode[]
  readonly editions: readonly Edition[]
  /** What went wrong at the last reading; null where it went well. */
  readonly error: Error | null
  /** Of the last good reading, ms. */
  readonly readAt: number
}

/** How often the list is read anew without being told to, ms. */
const pollMs = 30_000

/**
 * Reads the list, and again when the gateway says that a code changed, when one comes back to the tab, and from time to
 * time.
 */
export function useQrCodes(): QrCodes {
  const query = useQuery({
    queryKey: queryKeys.qrCodes,
    queryFn: () => getQrCodes(),
    refetchInterval: pollMs,
    gcTime: Infinity,
  })
  const { data, error } = useLastAnswer(query)
  const inSight = useInSight()
  useEffect(() => {
    const again = () => void readQrCodes()
    return inSight ? listenToGateway('qr-code', again, again) : undefined
  }, [inSight])
  return {
    state: data ? 'ready' : error ? 'failed' : 'loading',
    codes: data?.qrCodes ?? [],
    editions: data?.editions ?? [],
    error,
    readAt: query.dataUpdatedAt,
  }
}

/** By the id; empty as long as nobody said. Only names to show: without them the ids are shown. */
export function useTemplateNames(): ReadonlyMap<string, string> {
  const { data } = useQuery({ ...templatesOf(''), staleTime: ({ state }) => (state.data?.length ? Infinity : 0) })
  return useMemo(() => new Map(data?.map(({ id, name }) => [id, name])), [data])
}

/** The account's templates that are in use, by name or id. */
export function templatesOf(sought: string) {
  return { queryKey: queryKeys.templates(sought), queryFn: () => getTemplates(sought) }
}

export function readQrCodes(): Promise<void> {
  return readAgain(queryKeys.qrCodes)
}

/** Puts a code into the list, in the place of itself or before all others, and reads the list. */
export function putQrCode(code: QrCode): void {
  changeCodes((codes) =>
    codes.some(({ id }) => id === code.id) ? codes.map((one) => (one.id === code.id ? code : one)) : [code, ...codes],
  )
}

/** What Tencent said of one that is dead, by Tencent's id. */
export function markDead(qrCodeId: string): void {
  changeCodes((codes) =>
    codes.map((code) => (code.qrCodeId === qrCodeId && code.state === 'valid' ? { ...code, state: 'invalid' } : code)),
  )
}

function changeCodes(change: (codes: QrCodeList['qrCodes']) => QrCodeList['qrCodes']): void {
  void tell<QrCodeList>(queryKeys.qrCodes, (list) => ({ ...list, qrCodes: change(list.qrCodes) }))
}
