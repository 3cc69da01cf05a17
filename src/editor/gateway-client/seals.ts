// The account's seals, reduced to the fields that are valid.
import type { Seal } from '../../gateway/routes.ts'
import { gatewayAddress } from './address.ts'
import { call } from './call.ts'

/**
 * The seals that can be used for an organization, '' for the account's own. Rejects with a GatewayError if the gateway
 * refuses, with any error if it does not answer.
 */
export async function getSeals(proxyOrganizationId: string): Promise<readonly Seal[]> {
  const query = { proxyOrganizationId: proxyOrganizationId === '' ? undefined : proxyOrganizationId }
  const { seals } = await call('GET /api/seals', { query })
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
      // Only pictures from our own origin: the page loads none from anywhere else.
      picture: /^\/(?!\/)/.test(picture) ? gatewayAddress(picture) : '',
    },
  ]
}
