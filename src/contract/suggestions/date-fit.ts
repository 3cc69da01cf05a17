// The settings with which a date fits the box that is left for it.
import type { Component } from '../api/component.ts'
import { defaultSignDateFormat } from '../component-types/extra.ts'
import { dateSize, fitsBox } from '../checks/text-fit.ts'
import type { Size } from '../geometry/rect.ts'
import type { SuggestedType } from './suggestion.ts'

/** From the usual size to the smallest that is legible, pt. */
const sizes = [12, 11, 10, 9, 8, 7]
const shortFormat = 'yyyy.m.d'

/** ComponentExtra; undefined where a date fits as it is. In the smallest size and form where none fits. */
export function dateThatFits(what: SuggestedType, box: Size): Readonly<Record<string, unknown>> | undefined {
  const signed = what === 'SIGN_DATE'
  const fits = (extra: Readonly<Record<string, unknown>>) => {
    const component: Component = { ComponentType: what, ComponentExtra: JSON.stringify(extra) }
    return fitsBox(dateSize(component, signed), box)
  }
  if (fits({})) return undefined
  // Without a Format the size of a date of signing is not heard.
  const forms = signed ? [{ Format: defaultSignDateFormat }, { Format: shortFormat }] : [{}]
  const choices = forms.flatMap((form) => sizes.map((FontSize) => ({ ...form, FontSize })))
  return choices.find(fits) ?? choices.at(-1)
}
