// The pages' words: Chinese, with the other languages beside it.
import { sandboxAlone } from '../../words/zh/sandbox.ts'
import type { SandboxWords } from '../../words/zh/language-type.ts'
import { fillIn, sideBySide, type Values, type Word } from '../../words/side-by-side.ts'
import { html, type Html } from './html.ts'

const { say, others } = await sideBySide(async (language) => (await language.sandbox()).sandbox)

/** A message: a word, and the values for its blanks. */
export interface Said {
  readonly word: Word<SandboxWords>
  readonly values?: Values | undefined
}

/** Tells a person why their request is refused. */
export class Refused extends Error implements Said {
  readonly word: Word<SandboxWords>
  readonly values: Values

  constructor(word: Word<SandboxWords>, values: Values = {}) {
    super(say(word, values))
    this.word = word
    this.values = values
  }
}

/** In Chinese only, for a line that shows the translations elsewhere. */
export function chinese(word: Word<SandboxWords>, values?: Values): string {
  return say(word, values)
}

/** The translations, to be placed after the Chinese. */
export function beside(word: Word<SandboxWords>, values?: Values): Html {
  return html`${others(word, values).map(({ lang, text }) => html`<i lang="${lang}">${text}</i>`)}`
}

export function both(word: Word<SandboxWords>, values?: Values): Html {
  return html`${say(word, values)}${beside(word, values)}`
}

/** The same with a space between, as in a heading. */
export function bothSpaced(word: Word<SandboxWords>, values?: Values): Html {
  return html`${say(word, values)} ${beside(word, values)}`
}

/** The same on a button, whose accessible name is only the Chinese. */
export function bothOnButton(word: Word<SandboxWords>, values?: Values): Html {
  const translations = others(word, values).map(
    ({ lang, text }) => html`<i lang="${lang}" aria-hidden="true">${text}</i>`,
  )
  return html`${say(word, values)}${translations}`
}

/** Words that exist only in Chinese. */
export function alone(key: keyof typeof sandboxAlone, values?: Values): string {
  return fillIn(sandboxAlone[key], values)
}
