// The pages' words: Chinese, with the other languages beside it.
import { sandboxAlone } from '../../words/zh/sandbox.ts'
import type { SandboxWords } from '../../words/zh/language-type.ts'
import { fillIn, sideBySide, type Values, type Word } from '../../words/side-by-side.ts'
import { html, type Html } from './html.ts'

const { say, others } = await sideBySide(async (language) => (await language.sandbox()).sandbox)

/** Something to say: which word, and what fills its blanks. */
export interface Said {
  readonly word: Word<SandboxWords>
  readonly values?: Values | undefined
}

/** Why something that a person asked for is not done, for that person. */
export class Refused extends Error implements Said {
  readonly word: Word<SandboxWords>
  readonly values: Values

  constructor(word: Word<SandboxWords>, values: Values = {}) {
    super(say(word, values))
    this.word = word
    this.values = values
  }
}

/** In Chinese alone, for a line that sets the translations apart. */
export function chinese(word: Word<SandboxWords>, values?: Values): string {
  return say(word, values)
}

/** The translations, to stand after the Chinese. */
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

/** The same on a button, whose accessible name is the Chinese alone. */
export function bothOnButton(word: Word<SandboxWords>, values?: Values): Html {
  const translations = others(word, values).map(
    ({ lang, text }) => html`<i lang="${lang}" aria-hidden="true">${text}</i>`,
  )
  return html`${say(word, values)}${translations}`
}

/** What only Chinese has words for. */
export function alone(key: keyof typeof sandboxAlone, values?: Values): string {
  return fillIn(sandboxAlone[key], values)
}
