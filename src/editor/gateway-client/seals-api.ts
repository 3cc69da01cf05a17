// The gateway's route of the account's seals.
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

/**
 * The seals that can be used for an organization, '' for the account's own. Rejects with a GatewayError where the
 * gateway refuses, with any error where it does not answer.
 */
export async function getSeals(proxyOrganizationId: string): Promise<readonly Seal[]> {
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
