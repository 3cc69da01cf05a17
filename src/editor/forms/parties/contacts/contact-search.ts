// Searches the address book, and shows contacts without revealing their full number.
import { recognisableMobile } from '../../../../contract/values/mask.ts'
import type { Contact } from '../../../../gateway/routes.ts'

/** The contacts whose name, company or mobile contains every typed word, in the given order. */
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

/** A contact's title in the list: the company, else the person, else the number. */
export function contactTitle(contact: Contact): string {
  return contact.organizationName || contact.name || recognisableMobile(contact.mobile) || contact.userId
}
