// English.
import dayjs from 'dayjs/locale/en.js'
import type { Language } from '../zh/language-type.ts'

export const en: Language = {
  html: 'en',
  name: 'English',
  short: 'EN',
  switchTo: 'Switch to English',
  dayjs,
  screen: () => import('./screen.ts'),
  sandbox: () => import('./sandbox.ts'),
  login: () => import('./login.ts'),
}
