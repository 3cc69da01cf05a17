// Whose a thing in the sandbox is: the account's own, a member company's of its group, or in the third-party
// application edition a company's under an application.
import type { JsonObject } from '../../contract/values/json-object.ts'

/** The account itself, whose things everybody under it may use. */
export const ACCOUNT = ''

/** The company that an Agent acts for in the third-party application edition (S1, S2); ACCOUNT in the other. */
export function ownerOf({ AppId, ProxyOrganizationOpenId }: JsonObject): string {
  return AppId === undefined ? ACCOUNT : JSON.stringify([AppId, ProxyOrganizationOpenId ?? ''])
}

export function mayUse(asker: string, owner: string): boolean {
  return owner === ACCOUNT || owner === asker
}

/** Whether two Agents act for the same company, in either edition; {} is the account itself. */
export function isSameOwner(one: JsonObject, other: JsonObject): boolean {
  return ownerOf(one) === ownerOf(other) && one.ProxyOrganizationId === other.ProxyOrganizationId
}
