// Row 22: ComponentValue. The initiator's must be there and fit (an empty one is only told to be missing); a signer's must not be
// there.
import { hasForbiddenCharacters } from './characters.ts'
import { at, type Rule } from './rule.ts'
import type { ComponentView } from './subject.ts'

const maxAttachments = 6
/** Chinese, letters, digits and punctuation alone (SDK, ComponentValue). */
const textTypes: readonly string[] = ['TEXT', 'MULTI_LINE_TEXT', 'SELECTOR', 'DISTRICT', 'WATERMARK']

export const valueRules: readonly Rule[] = [
  {
    row: 22,
    name: 'value-missing',
    code: 'InvalidParameter.MissingRequiredComponentValue',
    scope: 'component',
    about: { kinds: ['initiator'] },
    check: (view) => (needsValue(view) && valueOf(view) === '' ? at(view, 'ComponentValue') : null),
  },
  {
    row: 22,
    name: 'value-check-box',
    code: 'InvalidParameter.ComponentTypeNoMatchValue',
    scope: 'component',
    about: { kinds: ['initiator'], types: ['CHECK_BOX'] },
    check: (view) => (valueOf(view) !== '' && !['true', 'false'].includes(valueOf(view)) ? at(view, 'ComponentValue') : null),
  },
  {
    row: 22,
    name: 'value-table',
    code: 'InvalidParameter.ComponentTypeNoMatchValue',
    scope: 'component',
    about: { kinds: ['initiator'], types: ['DYNAMIC_TABLE'] },
    check: (view) => (valueOf(view) !== '' && !isJsonStructure(valueOf(view)) ? at(view, 'ComponentValue') : null),
  },
  {
    row: 22,
    name: 'value-date',
    code: 'InvalidParameter.ComponentTypeNoMatchValue',
    scope: 'component',
    about: { kinds: ['initiator'], types: ['DATE'] },
    check: (view) => (valueOf(view) !== '' && !isDate(valueOf(view)) ? at(view, 'ComponentValue') : null),
  },
  {
    row: 22,
    name: 'value-attachments',
    code: 'InvalidParameter.ComponentValue',
    scope: 'component',
    about: { kinds: ['initiator'], types: ['ATTACHMENT'] },
    check: (view) =>
      valueOf(view) !== '' && valueOf(view).split(',').length > maxAttachments ? at(view, 'ComponentValue', { max: maxAttachments }) : null,
  },
  {
    row: 22,
    name: 'value-characters',
    code: 'InvalidParameter.ComponentValue',
    scope: 'component',
    about: { kinds: ['initiator'], types: textTypes },
    check: (view) =>
      hasForbiddenCharacters(valueOf(view), view.component.ComponentType === 'MULTI_LINE_TEXT') ? at(view, 'ComponentValue') : null,
  },
  {
    row: 22,
    name: 'value-of-signer',
    code: 'InvalidParameter.ComponentValue',
    scope: 'component',
    about: { list: 'fill' },
    check: (view) => (view.kind !== 'initiator' && valueOf(view) !== '' ? at(view, 'ComponentValue') : null),
  },
]

function valueOf({ component }: ComponentView): string {
  return component.ComponentValue ?? ''
}

/** A combination holds nothing itself; a watermark of who looks at it writes itself (docs/facts.md). */
function needsValue({ component, extra }: ComponentView): boolean {
  if (component.ComponentType === 'WATERMARK') return extra.SubType !== 'PERSON_INFO_WATERMARK'
  return component.ComponentType !== 'VIRTUAL_COMBINATION'
}

function isJsonStructure(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}

/** `2024年05月28日`, the one form that the SDK names, and a day that there is; a single digit for a month or a day passes. */
function isDate(text: string): boolean {
  const parts = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day >= 1 && day <= (lengths[month - 1] ?? 0)
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
