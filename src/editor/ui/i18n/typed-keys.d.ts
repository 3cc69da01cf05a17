// The keys that `t` takes: those of the Chinese words. Any other does not compile.
import 'i18next'
import type { words } from '../../../words/zh/words.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof words }
    returnNull: false
  }
}
