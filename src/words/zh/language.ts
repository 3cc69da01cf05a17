// Chinese: the source of all words, and the screen’s first language.
import dayjs from 'dayjs/locale/zh-cn.js'
import type { Language } from './language-type.ts'

export const zh: Language = {
  html: 'zh-CN',
  name: '中文',
  short: '中文',
  switchTo: '切换到中文',
  dayjs,
  screen: () => import('./screen.ts'),
  sandbox: () => import('./sandbox.ts'),
  login: () => import('./login.ts'),
}
