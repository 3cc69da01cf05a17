// A language: a few facts about it, and functions that load its words.
import type { ConfigProviderProps } from 'antd'
import type { login } from './login.ts'
import type { SameKeys, Words } from './same.ts'
import type { sandbox } from './sandbox.ts'

/** What the screen shows in a language. */
export interface ScreenWords {
  readonly words: Words
  readonly antd: ConfigProviderProps['locale']
}

/** What the sandbox's pages say in a language. */
export type SandboxWords = SameKeys<typeof sandbox>

/** What the gateway's login page says in a language. */
export type LoginWords = SameKeys<typeof login>

export interface Language {
  /** The lang attribute for text in this language. */
  readonly html: string
  /** Its name in the language itself: 中文. */
  readonly name: string
  /** The name on the switch, where there is little room. */
  readonly short: string
  /** What the switch does, in the language that it switches to. */
  readonly switchTo: string
  readonly dayjs: ILocale
  /** Loaded by the screen, which shows one language at a time. */
  readonly screen: () => Promise<ScreenWords>
  /** Loaded by the servers, which show all languages side by side, and never by the screen. */
  readonly sandbox: () => Promise<{ readonly sandbox: SandboxWords }>
  readonly login: () => Promise<{ readonly login: LoginWords }>
}
