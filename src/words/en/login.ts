// English words: the gateway’s login page.
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
