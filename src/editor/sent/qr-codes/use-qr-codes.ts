// The QR codes that were made here, kept up to date while the screen is shown.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { listenToGateway } from '../../gateway-client/gateway-events.ts'
import { call, GatewayError } from '../../gateway-client/call.ts'
import type { Edition } from '../../../contract/api/editions.ts'
import type { QrCode, QrCodeList, Template } from '../../../gateway/routes.ts'
import { readAgain, updateCached } from '../../gateway-client/query-client.ts'
import { queryKeys } from '../../gateway-client/query-keys.ts'
import { useInSight } from '../../gateway-client/use-in-sight.ts'
import { useLastAnswer } from '../../gateway-client/use-last-answer.ts'

interface QrCodes {
  /** `failed`: it could never be read. */
  readonly state: 'loading' | 'ready' | 'failed'
  readonly codes: readonly QrCode[]
  readonly editions: readonly Edition[]
  /** Why the last read failed; null if it succeeded. */
  readonly error: Error | null
  /** When the list was last read successfully, ms. */
  readonly readAt: number
}

/** How often the list is read even without an event, ms. */
const pollMs = 30_000

/** Reads the list, and again when the gateway reports a change, when the tab becomes visible, and periodically. */
export function useQrCodes(): QrCodes {
  const query = useQuery({
    queryKey: queryKeys.qrCodes,
    queryFn: getQrCodes,
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

/** Template names by id; empty until they are loaded. They are only for display: without them the ids are shown. */
export function useTemplateNames(): ReadonlyMap<string, string> {
  const { data } = useQuery({ ...templatesOf(''), staleTime: ({ state }) => (state.data?.length ? Infinity : 0) })
  return useMemo(() => new Map(data?.map(({ id, name }) => [id, name])), [data])
}

/** The query for the account's enabled templates, searched by name or id. */
export function templatesOf(sought: string) {
  return { queryKey: queryKeys.templates(sought), queryFn: () => getTemplates(sought) }
}

async function getQrCodes(): Promise<QrCodeList> {
  const answer = await call('GET /api/qr-codes')
  if (!Array.isArray(answer.qrCodes) || !Array.isArray(answer.editions)) throw new GatewayError('unexpected')
  return answer
}

async function getTemplates(sought: string): Promise<readonly Template[]> {
  const { templates } = await call('GET /api/templates', { query: { query: sought === '' ? undefined : sought } })
  if (!Array.isArray(templates)) throw new GatewayError('unexpected')
  return templates
}

export function readQrCodes(): Promise<void> {
  return readAgain(queryKeys.qrCodes)
}

/** Updates a code in the cached list, or adds it at the front, and reads the list again. */
export function putQrCode(code: QrCode): void {
  changeCodes((codes) =>
    codes.some(({ id }) => id === code.id) ? codes.map((one) => (one.id === code.id ? code : one)) : [code, ...codes],
  )
}

/** Marks a code, by Tencent's id, as no longer usable. */
export function markDead(qrCodeId: string): void {
  changeCodes((codes) =>
    codes.map((code) => (code.qrCodeId === qrCodeId && code.state === 'valid' ? { ...code, state: 'invalid' } : code)),
  )
}

function changeCodes(change: (codes: QrCodeList['qrCodes']) => QrCodeList['qrCodes']): void {
  void updateCached<QrCodeList>(queryKeys.qrCodes, (list) => ({ ...list, qrCodes: change(list.qrCodes) }))
}
