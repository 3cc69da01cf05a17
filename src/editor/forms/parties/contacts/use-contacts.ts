// The address book while its dialog is open: asked for anew each time, and kept nowhere.
import { useEffect, useRef, useState } from 'react'
import { forgetAllContacts, forgetContact, getContacts, type Contact } from '../../../gateway-client/contacts-api.ts'

export interface Contacts {
  readonly contacts: readonly Contact[]
  readonly state: 'loading' | 'ready' | 'failed'
  readonly failedToForget: boolean
  readonly forget: (contact: Contact) => Promise<void>
  readonly forgetAll: () => Promise<void>
}

export function useContacts(): Contacts {
  const [contacts, setContacts] = useState<readonly Contact[]>([])
  const [state, setState] = useState<Contacts['state']>('loading')
  const [failedToForget, setFailed] = useState(false)
  const shown = useRef(true)
  useEffect(() => {
    shown.current = true
    getContacts().then(
      (list) => {
        if (!shown.current) return
        setContacts(list)
        setState('ready')
      },
      () => shown.current && setState('failed'),
    )
    return () => {
      shown.current = false
    }
  }, [])
  /** The list shows less only once the gateway has forgotten. */
  const forgetting = async (ask: () => Promise<void>, left: (before: readonly Contact[]) => readonly Contact[]) => {
    setFailed(false)
    try {
      await ask()
      if (shown.current) setContacts(left)
    } catch {
      if (shown.current) setFailed(true)
    }
  }
  return {
    contacts,
    state,
    failedToForget,
    forget: ({ id }) =>
      forgetting(
        () => forgetContact(id),
        (before) => before.filter((contact) => contact.id !== id),
      ),
    forgetAll: () => forgetting(forgetAllContacts, () => []),
  }
}
