// UserData comes back in every callback about a contract. Where the person needs it for nothing, it carries our id of
// the send, or of the QR code that was scanned.
import { z } from 'zod'
import type { JsonObject } from '../../contract/values/json-object.ts'

/** Whether the person gave one of their own, which then stays. */
export function hasUserData({ UserData }: JsonObject): boolean {
  return UserData !== undefined && UserData !== null && UserData !== ''
}

/** Base64, as the API asks for it. */
export function userDataOf(id: string, of: 'luokuan' | 'luokuanQrCode' = 'luokuan'): string {
  return Buffer.from(JSON.stringify({ [of]: id })).toString('base64')
}

/** The id of ours in a UserData; null where it holds none, or is another's. */
export function idIn(userData: string, of: 'luokuan' | 'luokuanQrCode'): string | null {
  try {
    const read = z.object({ [of]: z.uuid() }).safeParse(JSON.parse(Buffer.from(userData, 'base64').toString()))
    return read.data?.[of] ?? null
  } catch {
    return null
  }
}
