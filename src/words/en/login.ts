// English words: the page of the gateway on which a person logs in.
import type { SameKeys } from '../zh/same.ts'
import type * as zh from '../zh/login.ts'

export const login: SameKeys<typeof zh.login> = {
  token: 'Access token',
  enter: 'Enter',
  needsScript: 'Please enable JavaScript.',
  wrongToken: 'The token is wrong.',
  tooManyTries: 'Too many tries; please wait.',
  failed: 'Logging in did not work.',
  noAnswer: 'The gateway does not answer.',
}
