// English words: the parties.
import type { Same } from '../zh/same.ts'
import type * as zh from '../zh/parties.ts'
import { contacts } from './contacts.ts'
import { partySettings } from './party-settings.ts'

export const party: Same<typeof zh.party> = {
  ...partySettings,
  contacts,
  title: 'Parties',
  add: 'Add',
  full: 'At most {{max}} parties',
  initiator: 'Initiator',
  fillsOnly: 'Fills in, does not sign',
  initiatorText:
    'The initiator fills in before the contract is sent: place fill components on the pages and write what they hold.',
  chooseOne: 'Choose a party on the left.',
  numbered: 'Party {{index}}',
  count: '{{count}} components',
  menu: 'More for {{name}}',
  edit: 'Edit details',
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove party',
  removeTitle: 'Remove {{name}}?',
  removeText: 'The {{count}} components of {{name}} go with it. You can undo this.',
  changeKindTitle: 'Change to {{kind}}?',
  changeKindText:
    'A {{kind}} cannot have these components: {{types}}. Changing the kind removes {{count}}. You can undo this.',
  changeKindOk: 'Change kind',
  kind: {
    company: 'Company',
    person: 'Person',
    companyAuto: 'Company, automatic',
    personAuto: 'Person, automatic',
    unknown: 'Type {{type}}',
    absent: 'No kind',
  },
  field: {
    kind: 'Kind',
    role: 'Role name',
    company: 'Company name',
    operatorName: 'Signing person',
    name: 'Name',
    mobile: 'Mobile',
  },
  placeholder: {
    company: 'Full name on the licence',
    name: 'Name as on the id card',
    mobile: '11 digits',
  },
}
