// Whom a request goes to, as far as an address book may know: names, mobiles, UserIds and addresses, never the number
// of a document.
import { isFilledLater } from '../../contract/api/filled-later.ts'
import { isObject, type JsonObject } from '../../contract/values/json-object.ts'
import type { NewContact } from '../store/contact-store.ts'
import type { ContactKind } from '../store/tables.ts'

/** A company's agent and a person. Who signs by machine (3, 5) is no one to look up, nor is one that gets a copy. */
const kinds: ReadonlyMap<unknown, ContactKind> = new Map([
  [0, 'company'],
  [1, 'person'],
])

const MAX_LENGTH = 200

/**
 * The parties that can be found again: with a name, and a mobile or a UserId. Left out are those that are filled in
 * later (ApproverOption.FillType 1, S4 example 9) and those that are not to become contacts (NotSaveContact, SDK).
 */
export function contactsOf({ Approvers }: JsonObject): readonly NewContact[] {
  return Array.isArray(Approvers) ? Approvers.flatMap((approver: unknown) => contactOf(approver) ?? []) : []
}

function contactOf(approver: unknown): NewContact | null {
  if (!isObject(approver)) return null
  const kind = kinds.get(approver.ApproverType)
  if (kind === undefined || approver.NotSaveContact === true || isFilledLater(approver)) return null
  const contact: NewContact = {
    kind,
    organizationName: kind === 'company' ? textOf(approver.OrganizationName) : '',
    name: textOf(approver.ApproverName),
    mobile: textOf(approver.ApproverMobile),
    userId: textOf(approver.UserId),
    email: textOf(approver.ApproverEmail),
  }
  return contact.name !== '' && (contact.mobile !== '' || contact.userId !== '') ? contact : null
}

/** Empty where it is no text that a name, a number or an address could be. */
function textOf(value: unknown): string {
  if (typeof value !== 'string') return ''
  const text = value.trim()
  return text.length <= MAX_LENGTH && !/\p{C}/u.test(text) ? text : ''
}
