// Types the keys that `t` accepts after the Chinese words, so that any other is a compile error.
import 'i18next'
import type { words } from '../../../words/zh/words.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof words }
    returnNull: false
  }
}
