// What a language is: a few facts, and the ways to its words.
import type { ConfigProviderProps } from 'antd'
import type { Words } from './same.ts'

/** What the screen shows in a language. */
export interface ScreenWords {
  readonly words: Words
  readonly antd: ConfigProviderProps['locale']
}

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
}
