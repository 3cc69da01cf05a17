// The seals of the account, asked of the gateway once: at the first use on a page, and again where that failed.
import { create } from 'zustand'
import { answerOf } from './api.ts'

export interface Seal {
  readonly id: string
  readonly name: string
  /** Tencent's SealType, e.g. OFFICIAL, CONTRACT. */
  readonly type: string
  /** Tencent's SealStatus; SUCCESS can be used. */
  readonly status: string
  /** Null where the seal has no size of its own. */
  readonly widthMm: number | null
  readonly heightMm: number | null
  /** A path on our own origin, or '' where there is no picture. */
  readonly picture: string
}

export type SealList =
  | { readonly state: 'unasked' }
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly seals: readonly Seal[] }

const unasked: SealList = { state: 'unasked' }

/** The lists by the organization that the seals are used for; '' is the account's own. */
const useLists = create<{ readonly lists: ReadonlyMap<string, SealList> }>()(() => ({ lists: new Map() }))

/** The list of an organization, as far as it is known. */
export function useSealList(proxyOrganizationId: string): SealList {
  return useLists((state) => state.lists.get(proxyOrganizationId) ?? unasked)
}

/** Asks for the seals, unless they are known or being asked for. Never throws: a failure is a state of the list. */
export async function loadSeals(proxyOrganizationId: string): Promise<void> {
  const before = useLists.getState().lists.get(proxyOrganizationId)?.state
  if (before === 'loading' || before === 'ready') return
  keep(proxyOrganizationId, { state: 'loading' })
  try {
    keep(proxyOrganizationId, { state: 'ready', seals: await getSeals(proxyOrganizationId) })
  } catch {
    keep(proxyOrganizationId, { state: 'failed' })
  }
}

/** Forgets every list, so that the next use asks again. */
export function forgetSeals(): void {
  useLists.setState({ lists: new Map() })
}

function keep(proxyOrganizationId: string, list: SealList): void {
  useLists.setState(({ lists }) => ({ lists: new Map(lists).set(proxyOrganizationId, list) }))
}

/** `GET /api/seals`. @throws GatewayError where the gateway refuses; any error where it does not answer. */
async function getSeals(proxyOrganizationId: string): Promise<readonly Seal[]> {
  const query = proxyOrganizationId === '' ? '' : `?proxyOrganizationId=${encodeURIComponent(proxyOrganizationId)}`
  const response = await fetch(`/api/seals${query}`)
  const { seals } = answerOf<{ readonly seals?: unknown }>(response.status, await response.text())
  if (!Array.isArray(seals)) throw new TypeError('seals is no list')
  return seals.flatMap(readSeal)
}

function readSeal(value: unknown): readonly Seal[] {
  if (typeof value !== 'object' || value === null) return []
  const seal = value as Readonly<Record<string, unknown>>
  const text = (key: string) => (typeof seal[key] === 'string' ? seal[key] : '')
  const length = (key: string) => (typeof seal[key] === 'number' && seal[key] > 0 ? seal[key] : null)
  const picture = text('picture')
  if (text('id') === '') return []
  return [
    {
      id: text('id'),
      name: text('name'),
      type: text('type'),
      status: text('status'),
      widthMm: length('widthMm'),
      heightMm: length('heightMm'),
      // Of our own origin only: the page loads no picture from anywhere else.
      picture: /^\/(?!\/)/.test(picture) ? picture : '',
    },
  ]
}
