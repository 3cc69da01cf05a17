// The form for a person's name, mobile and so on.
import type { Identity } from '../flow-life/life.ts'
import type { SandboxWords } from '../../words/zh/language-type.ts'
import { html, type Html } from './html.ts'
import { needMark } from './layout.ts'
import { alone, both, bothOnButton, type Said } from './words.ts'

export interface Filled {
  readonly name?: string
  readonly mobile?: string
  readonly organization?: string
  readonly idCardNumber?: string
}

type Label = keyof SandboxWords['field']

export interface PersonForm {
  readonly button: keyof SandboxWords['action']
  readonly organization?: boolean
  readonly idCard?: boolean
  readonly entered?: Filled | undefined
}

export function identityForm(
  action: string,
  { button, organization = false, idCard = false, entered = {} }: PersonForm,
): Html {
  return html`<form method="post" action="${action}">
${organization ? text('organization', entered.organization, 100) : null}
${text('name', entered.name, 50)}
${labelled(
  'mobile',
  html`<input type="tel" name="mobile" value="${entered.mobile ?? ''}" required
pattern="1[0-9]{10}" maxlength="11" title="${alone('mobileForm')}" inputmode="numeric" autocomplete="off">`,
)}
${idCard ? text('idCardNumber', entered.idCardNumber, 18) : null}
<button>${bothOnButton((words) => words.action[button])}</button></form>`
}

/** A button to choose this person. */
export function choiceForm(action: string, { name, mobile }: Pick<Identity, 'name' | 'mobile'>): Html {
  return html`<form method="post" action="${action}">
<input type="hidden" name="name" value="${name}"><input type="hidden" name="mobile" value="${mobile}">
<button>${bothOnButton((words) => words.action.chooseMe, { name })}</button></form>`
}

export function noteOf(problem: Said | null): Html | null {
  return problem && html`<p class="note bad" role="alert">${both(problem.word, problem.values)}</p>`
}

function text(name: Label, value = '', max: number): Html {
  return labelled(
    name,
    html`<input type="text" name="${name}" value="${value}" required maxlength="${max}" autocomplete="off">`,
  )
}

/** A required control with its label. */
export function labelled(label: Label, control: Html): Html {
  return html`<label class="field"><span>${both((words) => words.field[label])}${needMark()}</span>${control}</label>`
}
