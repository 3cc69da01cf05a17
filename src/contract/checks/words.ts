// The sentences of all rules, in both languages of the screen.
export { checkWordsEn } from './words-en.ts'
export { checkWordsZh, type RuleName } from './words-zh.ts'
