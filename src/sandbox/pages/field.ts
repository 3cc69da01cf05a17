// A signer's fill component as a form field, and the value that it submits.
import { valueFacets, valueKindOf } from '../../contract/component-types/catalogue.ts'
import { readExtra } from '../../contract/component-types/extra.ts'
import { pictureTypes } from '../../contract/values/picture.ts'
import { isPictureType } from '../../contract/component-types/picture-value.ts'
import type { ValueKind } from '../../contract/component-types/value-kinds.ts'
import { hasForbiddenCharacters } from '../../contract/values/characters.ts'
import type { Component } from '../../contract/api/component.ts'
import { typeName } from '../draw/type-name.ts'
import { html, type Html } from './html.ts'
import { needMark } from './layout.ts'
import { alone, Refused } from './words.ts'

export const MAX_VALUE = 5000

export function fieldName(index: number): string {
  return `value${index}`
}

export function labelOf({ ComponentName, ComponentType }: Component): string {
  return ComponentName || typeName(ComponentType)
}

export function isRequired({ ComponentRequired, ComponentType }: Component): boolean {
  return ComponentRequired === true && !valueFacets(ComponentType).optional
}

export function isPictureField({ ComponentType }: Component): boolean {
  return isPictureType(ComponentType)
}

/** The inputs of a control: its name, and the mark of a required field. */
interface Control {
  readonly component: Component
  readonly name: string
  readonly need: Html | null
}

/** The control for each kind of value; null if a signer does not enter it. */
const controls: Readonly<Record<ValueKind, ((control: Control) => Html) | null>> = {
  inside: null,
  tick: ({ name }) => html`<input type="checkbox" name="${name}" value="true">`,
  lines: textArea,
  table: textArea,
  date: ({ name, need }) => html`<input type="date" name="${name}"${need}>`,
  option: (control) => {
    const options = optionsOf(control.component).map((option) => html`<option>${option}</option>`)
    if (options.length === 0) return textInput(control)
    const { name, need } = control
    return html`<select name="${name}"${need}><option value="">${alone('chooseOption')}</option>${options}</select>`
  },
  picture: pictureInput,
  pictures: pictureInput,
  line: textInput,
  district: textInput,
  watermark: textInput,
  seal: textInput,
  legalSeal: textInput,
  bySigning: textInput,
}

function textInput({ name, need }: Control): Html {
  return html`<input type="text" name="${name}" maxlength="${MAX_VALUE}" autocomplete="off"${need}>`
}

function textArea({ name, need }: Control): Html {
  return html`<textarea name="${name}" maxlength="${MAX_VALUE}"${need}></textarea>`
}

function pictureInput({ name, need }: Control): Html {
  return html`<input type="file" accept="${pictureTypes.join(',')}" data-into="${name}"${need}>`
}

/** Null for a combination, which has no value of its own. An unknown type is treated as text. */
export function field(component: Component, index: number): Html | null {
  const kind = valueKindOf(component.ComponentType) ?? 'line'
  const control = controls[kind]
  if (control === null) return null
  const name = fieldName(index)
  const required = isRequired(component)
  const label = html`<span>${labelOf(component)}${required ? needMark() : null}</span>`
  const input = control({ component, name, need: required ? html` required` : null })
  if (kind === 'tick') return html`<label class="field check">${input}${label}</label>`
  const labelled = html`<label class="field">${label}${input}</label>`
  return isPictureField(component)
    ? html`${labelled}
<input type="hidden" name="${name}">`
    : labelled
}

export function optionsOf(component: Component): readonly string[] {
  const { Values: list } = readExtra(component)
  return Array.isArray(list) ? list.filter((option): option is string => typeof option === 'string') : []
}

/** The submitted value of a component; a picture stays base64. Throws a FieldError. */
export function readValue(component: Component, sent: string): string {
  const field = labelOf(component)
  const kind = valueKindOf(component.ComponentType)
  if (kind === 'tick') return sent === 'true' ? 'true' : 'false'
  if (kind === 'inside') return ''
  if (sent === '') {
    if (isRequired(component)) throw new FieldError((words) => words.problem.valueMissing, { field })
    return ''
  }
  if (isPictureField(component)) return sent
  if (sent.length > MAX_VALUE || hasForbiddenCharacters(sent, true))
    throw new FieldError((words) => words.problem.valueUnfit, { field })
  const options = kind === 'option' ? optionsOf(component) : []
  if (options.length > 0 && !options.includes(sent))
    throw new FieldError((words) => words.problem.notAnOption, { field })
  const date = kind === 'date' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(sent) : null
  if (!date) return sent
  return alone('day', { year: Number(date[1]), month: Number(date[2]), day: Number(date[3]) })
}

/** Why a value is not accepted. */
export class FieldError extends Refused {
  override readonly name = 'FieldError'
}
