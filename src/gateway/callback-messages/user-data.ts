// UserData comes back in every callback about a contract. Unless the person uses it, it carries our id of the send, or
// of the QR code that was scanned.
import { z } from 'zod'
import type { JsonObject } from '../../contract/values/json-object.ts'

/** Whether the person set a UserData of their own, which is then kept. */
export function hasUserData({ UserData }: JsonObject): boolean {
  return UserData !== undefined && UserData !== null && UserData !== ''
}

/** Base64, as the API requires. */
export function userDataOf(id: string, of: 'luokuan' | 'luokuanQrCode' = 'luokuan'): string {
  return Buffer.from(JSON.stringify({ [of]: id })).toString('base64')
}

/** Our id in a UserData; null if it holds none or was written by somebody else. */
export function idIn(userData: string, of: 'luokuan' | 'luokuanQrCode'): string | null {
  try {
    const read = z.object({ [of]: z.uuid() }).safeParse(JSON.parse(Buffer.from(userData, 'base64').toString()))
    return read.data?.[of] ?? null
  } catch {
    return null
  }
}
