// The languages, by their codes (BCP 47). To add one, add a folder beside these and a line here.
export { en } from './en/language.ts'
export { zh } from './zh/language.ts'
