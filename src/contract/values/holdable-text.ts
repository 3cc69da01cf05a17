// Text that can be kept and passed on anywhere. PostgreSQL cannot hold U+0000 in a text nor half of a surrogate pair in
// JSON; XML 1.0 can hold no control character except tab and line break, and neither U+FFFE nor U+FFFF.
import { isObject } from './json-object.ts'

/** With the u flag, \p{Cs} is half of a pair only. */
const unholdable = String.raw`\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Cs}`
const anyUnholdable = new RegExp(`[${unholdable}]`, 'u')
const halves = /[\p{Cs}\ufffe\uffff]/gu
const controls = new RegExp(String.raw`[\0-\x08\x0b\x0c\x0e-\x1f]`, 'g')

export function isHoldable(text: string): boolean {
  return !anyUnholdable.test(text)
}

/** What is wrong with a text that is not holdable, for messages of servers. */
export const unholdableWords = 'has a control character, half of a surrogate pair, U+FFFE or U+FFFF'

/** Removes control characters; what else cannot be kept becomes U+FFFD. */
export function holdableText(text: string): string {
  return isHoldable(text) ? text : text.replace(controls, '').replace(halves, '\ufffd')
}

/** A JSON value with holdable texts and keys only. For what others send and we must take. */
export function holdable(value: unknown): unknown {
  if (typeof value === 'string') return holdableText(value)
  if (Array.isArray(value)) return value.map(holdable)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [holdableText(key), holdable(inner)]))
}

type Step = string | number

/**
 * The paths of the texts in a JSON value that are not holdable, in their order. A key that is not is told as the path
 * of its object. Not recursive: JSON can be nested deeper than the stack allows.
 */
export function* unholdablePaths(value: unknown): Generator<readonly Step[], undefined> {
  const open: Node[] = [{ value, step: '', above: null }]
  const isGoodKey = keyTest()
  for (let node = open.pop(); node; node = open.pop()) {
    if (typeof node.value === 'string') {
      if (!isHoldable(node.value)) yield pathOf(node)
    } else if (Array.isArray(node.value)) {
      for (let step = node.value.length - 1; step >= 0; step -= 1) push(open, node.value[step], step, node)
    } else if (isObject(node.value)) {
      const keys = Object.keys(node.value)
      if (!keys.every(isGoodKey)) yield pathOf(node)
      for (const key of keys.reverse()) push(open, node.value[key], key, node)
    }
  }
}

/** Whether a key is holdable, looked at once: the same few come again and again. */
function keyTest(): (key: string) => boolean {
  const good = new Set<string>()
  return (key) => {
    if (good.has(key)) return true
    if (!isHoldable(key)) return false
    good.add(key)
    return true
  }
}

interface Node {
  readonly value: unknown
  readonly step: Step
  readonly above: Node | null
}

function push(open: Node[], value: unknown, step: Step, above: Node): void {
  if (typeof value === 'string' ? !isHoldable(value) : typeof value === 'object' && value !== null)
    open.push({ value, step, above })
}

function pathOf(node: Node): readonly Step[] {
  const steps: Step[] = []
  for (let at = node; at.above !== null; at = at.above) steps.push(at.step)
  return steps.reverse()
}
