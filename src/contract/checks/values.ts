// Row 22: ComponentValue. The initiator's values must be present and valid (an empty one is only reported as missing);
// signers' values must be absent.
import { typesWhere } from '../component-types/catalogue.ts'
import { parseDateValue } from '../component-types/date-value.ts'
import { pictureIds, pictureLimit } from '../component-types/picture-value.ts'
import { kindFacets, type ValueKind } from '../component-types/value-kinds.ts'
import { hasForbiddenCharacters } from '../values/characters.ts'
import { emailProblem } from '../values/email.ts'
import type { Params } from './finding.ts'
import { at, type Rule } from './rule.ts'
import type { RuleName } from './finding.ts'
import type { ComponentView } from './component-view.ts'

/** A rule for a value that is present; `params` if its sentence contains a number. */
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
  // A URL, the picture itself, or words cannot be the id of an uploaded file.
  isWrong: (value) => /^\s*(https?:|data:|file:)|\S\s+\S|\p{Script=Han}/iu.test(value),
}

/** The rules for the initiator's value by its kind; those for any text are in `valueRules`. */
const rulesOfKind: Readonly<Record<ValueKind, readonly ValueRule[]>> = {
  tick: [{ name: 'value-check-box', code: noMatch, isWrong: (value) => !['true', 'false'].includes(value) }],
  table: [{ name: 'value-table', code: noMatch, isWrong: (value) => !isJsonStructure(value) }],
  date: [{ name: 'value-date', code: noMatch, isWrong: (value) => parseDateValue(value) === null }],
  pictures: [
    {
      name: 'value-attachments',
      code: 'InvalidParameter.ComponentValue',
      // Row 23 reports a LimitCount that is out of range.
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
  // No rules here: plain text, values that are never the initiator's, and seals, whose ids have a rule of their own.
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
    // Ids in the console have 32 letters and digits, but no document specifies the form.
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

/** A rule shared by two kinds becomes a single rule for the types of both. */
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

/** A combination has no value itself, and a watermark of the reader's identity needs none (docs/facts.md). */
function needsValue({ entry, extra }: ComponentView): boolean {
  if (entry?.value === 'watermark') return extra.SubType !== 'PERSON_INFO_WATERMARK'
  // Another rule reports sign types, which the initiator cannot have.
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
