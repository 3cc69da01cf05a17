// The characters in a square personal seal, which is read from the top of the right column, then the left one.
import { isFullWidth } from '../../../contract/values/text-width.ts'

/** The seal's characters, by column from right to left, one to three in each of at most two columns. */
export function sealCharacters(name: string, label: string): readonly (readonly string[])[] {
  const own = cjk(name)
  if (own.length >= 1 && own.length <= 4) return columns(personal(own))
  // A company name is not a person's name: the seal then says what it is, not whose.
  const kind = cjk(label)
  return columns(kind.length >= 3 && kind.length <= 6 ? kind : ['法', '人', '之', '印'])
}

function personal(name: readonly string[]): readonly string[] {
  if (name.length === 4) return name
  return name.length === 2 ? [...name, '之', '印'] : [...name, '印']
}

function columns(chars: readonly string[]): readonly (readonly string[])[] {
  if (chars.length <= 2) return [chars]
  const first = Math.ceil(chars.length / 2)
  return [chars.slice(0, first), chars.slice(first)]
}

function cjk(text: string): readonly string[] {
  return [...text].filter((char) => isFullWidth(char) && !/\p{P}/u.test(char))
}
