// English words: form fields, and what is wrong with their input.
import type { Same } from '../zh/same.ts'
import type * as zh from '../zh/fields.ts'

export const fields: Same<typeof zh.fields> = {
  default: '{{label}} (default)',
  more: 'More',
  setCount: '{{count}} set',
  characters: '{{count}} characters',
  notMoment: '“{{typed}}” is no valid time and was not taken. Write it as 2027-12-31, or choose a day',
}

export const problem: Same<typeof zh.problem> = {
  pagesEmpty: 'Type pages, such as 1-3,5',
  pagesSyntax: 'Only page numbers, commas and hyphens, such as 1-3,5',
  pagesBeyond: 'Some pages are beyond the end of the file',
  pagesBackwards: 'A range cannot end before it begins',
  matchNumbers: 'Type which matches, such as 1,3',
  notNumber: 'Enter a number',
  notInteger: 'Enter a whole number',
  notJsonObject: 'Not a valid JSON object { … } yet',
  outOfRange: 'Enter a number from {{min}} to {{max}}',
  tooLong: 'At most {{max}} characters',
  organizationCharacters: 'The company name has characters that are not allowed',
  organizationBrackets: 'Use full-width brackets （）',
  nameCharacters: "Only Chinese, letters, digits, spaces and · . - '",
  mobileForm: 'Enter 11 digits of a mainland mobile, without +86',
  cardNumberForm: '18 digits, the last may be X',
  permitNumberForm: 'H or M and 10 digits',
  emailForm: 'Enter a whole e-mail address',
  idCharacters: 'Only Chinese, letters, digits and underscore',
  idTaken: 'Another component has this id',
  settingName: 'Letters, digits and underscore, beginning with a letter',
  settingThere: 'This setting is there already',
  settingHasRow: 'This setting has a row above: set it there',
  nameOfComponentCharacters: 'No emoji and no control characters',
  flowNameCharacters: 'The name has characters that are not allowed, such as / \\ : * ? or emoji',
  userDataTooLong: 'More than 20480 characters once encoded; make it shorter',
  notBase64: 'This is no valid Base64',
}
