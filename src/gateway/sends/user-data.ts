// UserData comes back in every callback about a contract. Where the person needs it for nothing, it carries our send's id.
import type { JsonObject } from '../../contract/draft/draft.ts'

/** Whether the person gave one of their own, which then stays. */
export function hasUserData({ UserData }: JsonObject): boolean {
  return UserData !== undefined && UserData !== null && UserData !== ''
}

/** Base64, as the API asks for it. */
export function userDataOf(sendId: string): string {
  return Buffer.from(JSON.stringify({ luokuan: sendId })).toString('base64')
}
