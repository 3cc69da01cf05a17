// A signer's fill component as a form field, and reading its value back.
import { readExtra } from '../../contract/component-types/extra.ts'
import { isPictureType } from '../../contract/component-types/picture-value.ts'
import { hasForbiddenCharacters } from '../../contract/values/characters.ts'
import type { Component } from '../../contract/api/component.ts'
import { fillNames } from '../draw/fill-value.ts'
import { html, type Html } from './html.ts'

export const MAX_VALUE = 5000

export function fieldName(index: number): string {
  return `value${index}`
}

export function labelOf({ ComponentName, ComponentType }: Component): string {
  return ComponentName || fillNames[ComponentType] || ComponentType
}

export function isRequired({ ComponentRequired, ComponentType }: Component): boolean {
  return ComponentRequired === true && ComponentType !== 'CHECK_BOX' && ComponentType !== 'VIRTUAL_COMBINATION'
}

export function isPictureField({ ComponentType }: Component): boolean {
  return isPictureType(ComponentType)
}

/** Null for a combination, which has no value itself. */
export function field(component: Component, index: number): Html | null {
  const name = fieldName(index)
  const required = isRequired(component)
  const label = html`<span>${labelOf(component)}${required ? html`<b class="need" title="必填"> *</b>` : null}</span>`
  const need = required ? html` required` : null
  const labelled = (control: Html) => html`<label class="field">${label}${control}</label>`
  switch (
    component.ComponentType === 'SELECTOR' && optionsOf(component).length === 0 ? 'TEXT' : component.ComponentType
  ) {
    case 'VIRTUAL_COMBINATION':
      return null
    case 'CHECK_BOX':
      return html`<label class="field check"><input type="checkbox" name="${name}" value="true">${label}</label>`
    case 'MULTI_LINE_TEXT':
    case 'DYNAMIC_TABLE':
      return labelled(html`<textarea name="${name}" maxlength="${MAX_VALUE}"${need}></textarea>`)
    case 'DATE':
      return labelled(html`<input type="date" name="${name}"${need}>`)
    case 'SELECTOR': {
      const options = optionsOf(component).map((option) => html`<option>${option}</option>`)
      return labelled(html`<select name="${name}"${need}><option value="">请选择</option>${options}</select>`)
    }
    case 'FILL_IMAGE':
    case 'ATTACHMENT':
      return html`${labelled(html`<input type="file" accept="image/png,image/jpeg" data-into="${name}"${need}>`)}
<input type="hidden" name="${name}">`
    default:
      return labelled(html`<input type="text" name="${name}" maxlength="${MAX_VALUE}" autocomplete="off"${need}>`)
  }
}

export function optionsOf(component: Component): readonly string[] {
  const { Values: list } = readExtra(component)
  return Array.isArray(list) ? list.filter((option): option is string => typeof option === 'string') : []
}

/** The submitted value of a component; a picture stays base64. Throws a FieldError with words for the person. */
export function readValue(component: Component, sent: string): string {
  const label = labelOf(component)
  if (component.ComponentType === 'CHECK_BOX') return sent === 'true' ? 'true' : 'false'
  if (component.ComponentType === 'VIRTUAL_COMBINATION') return ''
  if (sent === '') {
    if (isRequired(component)) throw new FieldError(`请填写“${label}”。`)
    return ''
  }
  if (isPictureField(component)) return sent
  if (sent.length > MAX_VALUE || hasForbiddenCharacters(sent, true))
    throw new FieldError(`“${label}”的内容太长或含有不支持的字符。`)
  const options = component.ComponentType === 'SELECTOR' ? optionsOf(component) : []
  if (options.length > 0 && !options.includes(sent)) throw new FieldError(`请从列表中选择“${label}”。`)
  const date = component.ComponentType === 'DATE' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(sent) : null
  return date ? `${Number(date[1])}年${Number(date[2])}月${Number(date[3])}日` : sent
}

export class FieldError extends Error {
  override readonly name = 'FieldError'
}
