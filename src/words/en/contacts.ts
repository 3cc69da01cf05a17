// English words: the address book.
import type { Same } from '../zh/same.ts'
import type * as zh from '../zh/contacts.ts'

export const contacts: Same<typeof zh.contacts> = {
  open: 'Choose from known parties',
  title: 'Known parties',
  search: 'Search name, company or mobile',
  loading: 'Reading…',
  failed: 'Known parties cannot be read now. Fill in by hand; everything else works.',
  empty: 'Nobody yet. Parties are kept here once a contract was sent to them.',
  noneFound: 'Nobody matches.',
  kept: 'Kept by the gateway, not in the browser.',
  forget: 'Forget {{name}}',
  forgetTitle: 'Forget {{name}}?',
  forgetOk: 'Forget',
  forgetAll: 'Forget all',
  forgetAllTitle: 'Forget all known parties?',
  forgetAllText: '{{count}} entries are deleted from the gateway, for good. Contracts are not touched.',
  forgetAllOk: 'Forget all',
  forgetFailed: 'Could not be deleted; try again later.',
}
