// Finding someone in the address book, and showing them without giving away their number.
import { recognisableMobile } from '../../../../contract/values/mask.ts'
import type { Contact } from '../../../gateway-client/contacts-api.ts'

/** Those whose name, company or mobile holds every word that was typed, in the order given. */
export function searchContacts(contacts: readonly Contact[], typed: string): readonly Contact[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return contacts
  return contacts.filter(({ organizationName, name, mobile }) => {
    const texts = [organizationName.toLowerCase(), name.toLowerCase(), mobile]
    return words.every((word) => texts.some((text) => text.includes(word)))
  })
}

/** What a contact is called in the list: the company, else the person, else the number. */
export function contactTitle(contact: Contact): string {
  return contact.organizationName || contact.name || recognisableMobile(contact.mobile) || contact.userId
}
