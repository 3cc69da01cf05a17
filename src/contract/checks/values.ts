// Row 22: ComponentValue. The initiator's must be there and fit (an empty one is only told to be missing); a signer's
// must not be there.
import { parseDateValue } from '../component-types/date-value.ts'
import { pictureIds, pictureLimit } from '../component-types/picture-value.ts'
import { hasForbiddenCharacters } from '../values/characters.ts'
import { emailProblem } from '../values/email.ts'
import { at, type Rule } from './rule.ts'
import type { ComponentView } from './subject.ts'

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
    check: (view) =>
      valueOf(view) !== '' && !['true', 'false'].includes(valueOf(view)) ? at(view, 'ComponentValue') : null,
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
    check: (view) =>
      valueOf(view) !== '' && parseDateValue(valueOf(view)) === null ? at(view, 'ComponentValue') : null,
  },
  {
    row: 22,
    name: 'value-attachments',
    code: 'InvalidParameter.ComponentValue',
    scope: 'component',
    about: { kinds: ['initiator'], types: ['ATTACHMENT'] },
    check: (view) => {
      // A LimitCount that is out of its range is row 23's.
      const max = pictureLimit(view.component)
      return pictureIds(view.component).length > max ? at(view, 'ComponentValue', { max }) : null
    },
  },
  {
    row: 22,
    name: 'value-file-id',
    code: 'InvalidParameter.ComponentValue',
    scope: 'component',
    about: { kinds: ['initiator'], types: ['FILL_IMAGE', 'ATTACHMENT'] },
    // An address, the picture itself or words are no id of an uploaded file.
    check: (view) =>
      /^\s*(https?:|data:|file:)|\S\s+\S|\p{Script=Han}/iu.test(valueOf(view)) ? at(view, 'ComponentValue') : null,
  },
  {
    row: 22,
    name: 'value-email',
    code: 'InvalidParameter.ComponentTypeNoMatchValue',
    scope: 'component',
    about: { kinds: ['initiator'], types: ['TEXT'] },
    check: (view) =>
      view.extra.SubType === 'EMAIL' && emailProblem(valueOf(view)) !== null ? at(view, 'ComponentValue') : null,
  },
  {
    row: 22,
    name: 'value-option',
    code: 'InvalidParameter.ComponentTypeNoMatchValue',
    scope: 'component',
    about: { kinds: ['initiator'], types: ['SELECTOR'] },
    check: (view) => {
      const { Values: options, MultiSelect: several } = view.extra
      if (valueOf(view) === '' || !Array.isArray(options) || options.length === 0 || several === true) return null
      return options.includes(valueOf(view)) ? null : at(view, 'ComponentValue')
    },
  },
  {
    row: 22,
    name: 'seal-id-form',
    code: 'InvalidParameter.SealId',
    // The console's ids are 32 letters and digits; the form is nowhere promised.
    severity: 'warning',
    scope: 'component',
    about: { list: 'sign', types: ['SIGN_SEAL', 'SIGN_PAGING_SEAL'] },
    check: (view) => (/^[\w-]*$/.test(valueOf(view).trim()) ? null : at(view, 'ComponentValue')),
  },
  {
    row: 22,
    name: 'value-characters',
    code: 'InvalidParameter.ComponentValue',
    scope: 'component',
    about: { kinds: ['initiator'], types: textTypes },
    check: (view) =>
      hasForbiddenCharacters(valueOf(view), view.component.ComponentType === 'MULTI_LINE_TEXT')
        ? at(view, 'ComponentValue')
        : null,
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
