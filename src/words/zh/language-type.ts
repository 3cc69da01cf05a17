// What a language is: a few facts, and the ways to its words.
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
  /** The lang attribute of what is written in it. */
  readonly html: string
  /** In itself: 中文. */
  readonly name: string
  /** On the switch, where there is little room. */
  readonly short: string
  /** What the switch does, said in the language to which it leads. */
  readonly switchTo: string
  /** Latin fonts come first: a Chinese font draws an apostrophe as wide as a character. */
  readonly latin: boolean
  readonly dayjs: ILocale
  /** Loaded by the screens that show it alone. */
  readonly screen: () => Promise<ScreenWords>
  /** Loaded by the servers, which show all languages side by side, and never by the screen. */
  readonly sandbox: () => Promise<{ readonly sandbox: SandboxWords }>
  readonly login: () => Promise<{ readonly login: LoginWords }>
}
