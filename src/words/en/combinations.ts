// English words: combinations.
import type { Same } from '../zh/same.ts'
import type * as zh from '../zh/combinations.ts'

export const combination: Same<typeof zh.combination> = {
  title: 'Fields inside',
  choose: 'Choose {{name}}',
  signatureStays: 'An approval field always has a signature',
  keywordHint:
    'Placed by keyword, the fields inside follow it; their places count from the top left corner of the approval field.',
  keywordGroupHint:
    'Placed by keyword, the check boxes follow it; their places count from the top left corner of the group.',
  other: 'May not be in here: {{name}}',
  missing: 'The field with the id “{{id}}” does not exist or is another party’s.',
  forget: 'Remove the id',
  forgetOf: 'Remove the id “{{id}}”',
  empty: 'Nothing is inside yet.',
  byDefault: 'Nothing is said of what is inside: Tencent puts its default in (the page shows a sketch of it).',
  arrange: 'Arrange it myself',
  useDefault: 'Use Tencent’s default',
  addOf: { CHECK_BOX: 'Add a check box' },
  add: 'Add a field',
  remove: 'Remove {{name}}',
  number: '{{name}} {{number}}',
  broken: 'ComponentExtra is not valid JSON, so what is inside cannot be told.',
  insideSign: 'Part of an approval field',
  insideFill: 'Part of a group',
  toParent: 'Choose the field around it',
  name: 'Name',
  placeholder: 'Hint',
  offsetX: 'From the left',
  offsetY: 'From the top',
  width: 'Width',
  height: 'Height',
  heldTitle: 'An approval field needs its signature: it was not deleted',
  heldText: 'Where no approval is needed, delete the whole approval field.',
  removeAll: 'Delete the approval field',
}
