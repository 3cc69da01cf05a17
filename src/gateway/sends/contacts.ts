// The recipients of a request, as far as the address book may keep them: names, mobiles, UserIds and e-mail addresses,
// never document numbers.
import { isFilledLater } from '../../contract/api/filled-later.ts'
import { cleanText } from '../../contract/values/clean-text.ts'
import { isObject, type JsonObject } from '../../contract/values/json-object.ts'
import type { NewContact } from '../store/contact-store.ts'
import type { ContactKind } from '../store/tables.ts'

/** A company's agent and a person. Automatic signers (3, 5) are not contacts, and neither are copy recipients. */
const kinds: ReadonlyMap<unknown, ContactKind> = new Map([
  [0, 'company'],
  [1, 'person'],
])

const MAX_LENGTH = 200

/**
 * The parties with a name, and a mobile or a UserId. Leaves out those who are named later (ApproverOption.FillType 1,
 * S4 example 9) and those who must not become contacts (NotSaveContact, SDK).
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

/** Cleaned, so that one person is one contact. Empty if the value cannot be a name, a number or an address. */
function textOf(value: unknown): string {
  if (typeof value !== 'string') return ''
  const text = cleanText(value)
  return text.length <= MAX_LENGTH && !/\p{C}/u.test(text) ? text : ''
}
