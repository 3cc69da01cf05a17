// The address book while its dialog is open: fetched each time and not cached.
import { useMutation, useQuery } from '@tanstack/react-query'
import { call } from '../../../gateway-client/call.ts'
import { getContacts } from '../../../gateway-client/contacts.ts'
import type { Contact } from '../../../../gateway/routes.ts'
import { queryClient } from '../../../gateway-client/query-client.ts'
import { queryKeys } from '../../../gateway-client/query-keys.ts'

export interface Contacts {
  readonly contacts: readonly Contact[]
  readonly state: 'loading' | 'ready' | 'failed'
  readonly failedToForget: boolean
  readonly forget: (contact: Contact) => void
  readonly forgetAll: () => void
}

export function useContacts(): Contacts {
  const { data, isError } = useQuery({ queryKey: queryKeys.contacts, queryFn: getContacts, gcTime: 0 })
  const forgetting = useMutation({
    /** null deletes all contacts. */
    mutationFn: (contact: Contact | null) =>
      contact
        ? call('DELETE /api/contacts/{contactId}', { params: { contactId: contact.id } })
        : call('DELETE /api/contacts'),
    // The list is updated only after the gateway has deleted them; an answer in flight may still include them.
    onSuccess: async (_, contact) => {
      await queryClient.cancelQueries({ queryKey: queryKeys.contacts })
      queryClient.setQueryData<readonly Contact[]>(queryKeys.contacts, (before) =>
        before?.filter(({ id }) => contact !== null && id !== contact.id),
      )
    },
    gcTime: 0,
  })
  return {
    contacts: data ?? [],
    state: data ? 'ready' : isError ? 'failed' : 'loading',
    failedToForget: forgetting.isError,
    forget: (contact) => forgetting.mutate(contact),
    forgetAll: () => forgetting.mutate(null),
  }
}
