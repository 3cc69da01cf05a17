// The form for a person's name, mobile and so on.
import type { Identity } from '../flow-life/life.ts'
import { both, bothOnButton } from './english.ts'
import { html, type Html } from './html.ts'

export interface Filled {
  readonly name?: string
  readonly mobile?: string
  readonly organization?: string
  readonly idCardNumber?: string
}

export interface PersonForm {
  readonly button: string
  readonly organization?: boolean
  readonly idCard?: boolean
  readonly entered?: Filled | undefined
}

export function identityForm(
  action: string,
  { button, organization = false, idCard = false, entered = {} }: PersonForm,
): Html {
  return html`<form method="post" action="${action}">
${organization ? text('organization', '企业名称', entered.organization, 100) : null}
${text('name', '姓名', entered.name, 50)}
${labelled(
  '手机号',
  html`<input type="tel" name="mobile" value="${entered.mobile ?? ''}" required
pattern="1[0-9]{10}" maxlength="11" title="11 位大陆手机号" inputmode="numeric" autocomplete="off">`,
)}
${idCard ? text('idCardNumber', '证件号码', entered.idCardNumber, 18) : null}
<button>${bothOnButton(button)}</button></form>`
}

/** A button to choose this person. */
export function choiceForm(action: string, { name, mobile }: Pick<Identity, 'name' | 'mobile'>): Html {
  return html`<form method="post" action="${action}">
<input type="hidden" name="name" value="${name}"><input type="hidden" name="mobile" value="${mobile}">
<button>我是 ${name}<i lang="en" aria-hidden="true">I am this one</i></button></form>`
}

export function noteOf(problem: string): Html | null {
  return problem === '' ? null : html`<p class="note bad" role="alert">${both(problem)}</p>`
}

function text(name: string, label: string, value = '', max: number): Html {
  return labelled(
    label,
    html`<input type="text" name="${name}" value="${value}" required maxlength="${max}" autocomplete="off">`,
  )
}

/** A required control with its label. */
export function labelled(label: string, control: Html): Html {
  return html`<label class="field"><span>${both(label)}<b class="need" title="必填"> *</b></span>${control}</label>`
}
