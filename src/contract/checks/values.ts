// Row 22: ComponentValue. The initiator's must be there and fit (an empty one is only told to be missing); a signer's
// must not be there.
import { typesWhere } from '../component-types/catalogue.ts'
import { parseDateValue } from '../component-types/date-value.ts'
import { pictureIds, pictureLimit } from '../component-types/picture-value.ts'
import { kindFacets, type ValueKind } from '../component-types/value-kinds.ts'
import { hasForbiddenCharacters } from '../values/characters.ts'
import { emailProblem } from '../values/email.ts'
import type { Params } from './finding.ts'
import { at, type Rule } from './rule.ts'
import type { RuleName } from './finding.ts'
import type { ComponentView } from './subject.ts'

/** What is wrong with a value that is there; params where the words name a number. */
interface ValueRule {
  readonly name: RuleName
  readonly code: string
  readonly isWrong: (value: string, view: ComponentView) => boolean
  readonly params?: (view: ComponentView) => Params
}

const noMatch = 'InvalidParameter.ComponentTypeNoMatchValue'

const fileId: ValueRule = {
  name: 'value-file-id',
  code: 'InvalidParameter.ComponentValue',
  // An address, the picture itself or words are no id of an uploaded file.
  isWrong: (value) => /^\s*(https?:|data:|file:)|\S\s+\S|\p{Script=Han}/iu.test(value),
}

/** What the initiator's value must be, by its kind; what holds of every text stands in the rules below. */
const rulesOfKind: Readonly<Record<ValueKind, readonly ValueRule[]>> = {
  tick: [{ name: 'value-check-box', code: noMatch, isWrong: (value) => !['true', 'false'].includes(value) }],
  table: [{ name: 'value-table', code: noMatch, isWrong: (value) => !isJsonStructure(value) }],
  date: [{ name: 'value-date', code: noMatch, isWrong: (value) => parseDateValue(value) === null }],
  pictures: [
    {
      name: 'value-attachments',
      code: 'InvalidParameter.ComponentValue',
      // A LimitCount that is out of its range is row 23's.
      isWrong: (_value, { component }) => pictureIds(component).length > pictureLimit(component),
      params: ({ component }) => ({ max: pictureLimit(component) }),
    },
    fileId,
  ],
  picture: [fileId],
  line: [
    {
      name: 'value-email',
      code: noMatch,
      isWrong: (value, { extra }) => extra.SubType === 'EMAIL' && emailProblem(value) !== null,
    },
  ],
  option: [
    {
      name: 'value-option',
      code: noMatch,
      isWrong: (value, { extra: { Values: options, MultiSelect: several } }) =>
        Array.isArray(options) && options.length > 0 && several !== true && !options.includes(value),
    },
  ],
  // Nothing but text; what a signer gives is never the initiator's; the form of a seal's id has a rule of its own.
  lines: [],
  district: [],
  watermark: [],
  inside: [],
  bySigning: [],
  seal: [],
  legalSeal: [],
}

export const valueRules: readonly Rule[] = [
  {
    row: 22,
    name: 'value-missing',
    code: 'InvalidParameter.MissingRequiredComponentValue',
    scope: 'component',
    about: { kinds: ['initiator'] },
    check: (view) => (needsValue(view) && valueOf(view) === '' ? at(view, 'ComponentValue') : null),
  },
  ...rulesOfKinds(),
  {
    row: 22,
    name: 'seal-id-form',
    code: 'InvalidParameter.SealId',
    // The console's ids are 32 letters and digits; the form is nowhere promised.
    severity: 'warning',
    scope: 'component',
    about: { list: 'sign', types: typesWhere(({ value }) => value === 'seal') },
    check: (view) => (/^[\w-]*$/.test(valueOf(view).trim()) ? null : at(view, 'ComponentValue')),
  },
  {
    row: 22,
    name: 'value-characters',
    code: 'InvalidParameter.ComponentValue',
    scope: 'component',
    about: { kinds: ['initiator'], types: typesWhere(({ value }) => kindFacets(value).plainText) },
    check: (view) =>
      hasForbiddenCharacters(valueOf(view), view.entry?.value === 'lines') ? at(view, 'ComponentValue') : null,
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

/** A rule that two kinds share is one row, about the types of both. */
function rulesOfKinds(): readonly Rule[] {
  const rules = [...new Set(Object.values(rulesOfKind).flat())]
  return rules.map(({ name, code, isWrong, params }) => ({
    row: 22,
    name,
    code,
    scope: 'component',
    about: { kinds: ['initiator'], types: typesWhere(({ value }) => rulesOfKind[value].some((r) => r.name === name)) },
    check: (view) =>
      valueOf(view) !== '' && isWrong(valueOf(view), view) ? at(view, 'ComponentValue', params?.(view)) : null,
  }))
}

function valueOf({ component }: ComponentView): string {
  return component.ComponentValue ?? ''
}

/** A combination holds nothing itself; a watermark of who looks at it writes itself (docs/facts.md). */
function needsValue({ entry, extra }: ComponentView): boolean {
  if (entry?.value === 'watermark') return extra.SubType !== 'PERSON_INFO_WATERMARK'
  // Of a type to sign with, which the initiator cannot have, another rule tells.
  return entry?.value !== 'inside' || entry.group !== 'fill'
}

function isJsonStructure(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}
