// A label or a blank of a line, with what it names and the blank that it leaves.
import type { Rect } from '../geometry/rect.ts'
import type { Cue } from './label-tokens.ts'
import type { Line } from './lines.ts'

export interface Span {
  /** pt. */
  readonly x0: number
  readonly x1: number
}

export interface Phrase {
  readonly line: Line
  /** Index of its line. */
  readonly row: number
  readonly words: string
  readonly span: Span
  /** The party words, in order: 甲方（出租方） has two. */
  readonly parties: readonly string[]
  /** For and on behalf of …: what follows is the party. */
  readonly behalf: boolean
  /** A name typed before a bracketed cue: 上海某某有限公司（盖章）. */
  readonly name: string
  readonly role: 'none' | 'legal' | 'agent'
  readonly cue: Cue
  /** The words of the cue. */
  readonly cueWords: string
  readonly bracketed: boolean
  readonly colon: boolean
  readonly date: boolean
  readonly field: string
  /** What follows it: a drawn blank, a wide gap, the line's end, text, or a date without digits. */
  readonly after: 'drawn' | 'gap' | 'end' | 'text' | 'dateBlank' | 'dateFilled' | 'next'
  /** The writing space. */
  readonly blank: Span
  /** The part of a table that is its blank, if it is not beside it on its line. */
  readonly room?: Rect
  /** Text after it. */
  readonly filled: string
  readonly before: 'start' | 'gap' | 'text' | 'next'
  /** Text directly before it, if any. */
  readonly lead: string
  readonly leadSpan: Span | null
  /** For a date: the end of the printed 年 月 日. */
  readonly printedDate: boolean
  readonly dateWords: string
  /** Only 年 月 日 or underscores, so not a label. */
  readonly bare: boolean
}
