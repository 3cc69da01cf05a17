// The words of the contracts that were sent, both languages: keys under `flows`.
export { flowsEn } from './words-en.ts'
export { flowsZh } from './words-zh.ts'
