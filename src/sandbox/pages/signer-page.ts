// The page on which a party reads its contract, fills in its fields, and signs, refuses or forwards it.
import { componentList } from '../../contract/request/request-components.ts'
import { approversOf, companyOf } from '../flow-life/from-request.ts'
import { isOpen, mayAct, type FlowLife, type Identity, type Signer } from '../flow-life/life.ts'
import { ObstacleError } from '../flow-life/obstacle.ts'
import { fill, handOnObstacle, signObstacle } from '../flow-life/steps.ts'
import { waitsForFilling } from '../flow-life/settle.ts'
import type { StoredFlow } from '../store/flow-store.ts'
import { SANDBOX_COMPANY } from '../account/company.ts'
import { field } from './field.ts'
import { handOverWords, minuteOf, nameOf, roleOf, signerState, statusWord, toneOf, whenDone } from './flow-words.ts'
import { html, type Html } from './html.ts'
import { choiceForm, identityForm, labelled, noteOf, type Filled } from './person-form.ts'
import type { Word } from '../../words/side-by-side.ts'
import type { SandboxWords } from '../../words/zh/language-type.ts'
import { factList, note, page } from './layout.ts'
import { alone, beside, both, bothOnButton, bothSpaced, chinese, type Said } from './words.ts'

export interface SignerView {
  readonly token: string
  readonly flow: StoredFlow
  /** Null if the person who opened the link has to say who they are. */
  readonly signer: Signer | null
  /** The RecipientId that the link is for; null if it names none. */
  readonly asked: string | null
  /** Another person who acted for the company (或签) instead of the one whom the link is for. */
  readonly doneBy: Identity | null
  /** Set if the person whom the link is for has forwarded the contract. */
  readonly handedOn: { readonly at: number; readonly to: Identity | null } | null
  readonly problem: Said | null
  readonly entered?: Filled
  readonly now: number
}

const openPdf: Word<SandboxWords> = (words) => words.signing.openPdf

export function signerPage(view: SignerView): string {
  const { flow, token } = view
  const title = String(flow.request.FlowName)
  const document = alone('document')
  const tasks = html`<h2>${headingOf(view)}</h2>${noteOf(view.problem)}${tasksOf(view)}`
  return page(
    title,
    html`<h1>${title}</h1>
${factList([
  [(words) => words.signing.sender, SANDBOX_COMPANY],
  [(words) => words.signing.deadline, minuteOf(flow.life.deadline * 1000)],
  [(words) => words.signing.flowId, html`<code>${flow.id}</code>`],
])}
<div class="columns">
<section class="card paper" aria-label="${document}">
<p><a href="/sign/${token}/document.pdf" target="_blank" rel="noreferrer">${chinese(openPdf)}</a>
${beside(openPdf)}</p>
<iframe src="/sign/${token}/document.pdf" title="${document}"></iframe></section>
<div><section class="card" aria-label="${alone('tasks')}">${tasks}</section>
${partiesOf(flow)}</div>
</div>`,
  )
}

function headingOf({ flow, signer, handedOn }: SignerView): Html {
  if (handedOn) return both((words) => words.action.handedOn)
  if (!signer) return both((words) => words.action.identify)
  if (signer.who === null) {
    const place = [roleOf(flow, signer), companyOf(flow, signer)]
      .filter((text) => text !== '')
      .join(alone('roleSeparator'))
    return html`${both((words) => words.action.nameSigner)}${place ? html` · ${place}` : null}`
  }
  const { organization, name } = signer.who
  const who = [organization, name].filter((text) => text !== '').join(' · ')
  return html`${alone('hello', { who: who || nameOf(flow, signer) })}`
}

function tasksOf(view: SignerView): Html {
  const {
    flow: { life },
    signer,
    handedOn,
    token,
  } = view
  if (handedOn)
    return note((words) => words.signing.handedOn, { at: minuteOf(handedOn.at), name: handedOn.to?.name ?? '' })
  if (!isOpen(life)) return state(life)
  if (view.doneBy) return note((words) => words.signing.doneBy, { name: view.doneBy.name })
  if (!signer || signer.who === null) return identifying(view)
  if (signer.signedAt !== null) return note((words) => words.signing.signed, { at: minuteOf(signer.signedAt) }, 'good')
  const asks = signer.fills && signer.filledAt === null
  const handing = handingOn(view, signer)
  const refusing = refusal(view, signer)
  if (!asks && waitsForFilling(life)) return html`${note((words) => words.signing.othersFill)}${handing}${refusing}`
  const later = asks ? afterFilling(life, signer) : signObstacle(life, signer.recipientId)
  if (later && !asks) {
    const refusal = later.obstacle === 'waitsForReview' && refusing
    return html`${note((words) => words.obstacle[later.obstacle])}${handing}${refusal}`
  }
  const before = both((words) => (asks && later ? words.obstacle[later.obstacle] : words.signing.consent))
  const button = bothOnButton(({ action }) => (asks && later ? action.confirm : action.sign))
  const doing = html`<p class="soft">${before}</p>${asks && later ? null : '\n'}<button>${button}</button>`
  return html`<form method="post" action="/sign/${token}/sign">${asks ? fieldsOf(view, signer) : null}
${doing}</form>${handing}${refusing}`
}

/** Of several who may sign (或签), the person only chooses who they are. */
function identifying({ flow, signer, asked, token, entered }: SignerView): Html {
  const action = `/sign/${token}/identity`
  const place = flow.life.signers.find(({ recipientId }) => recipientId === asked)
  const possible = signer || !place ? [] : mayAct(place)
  if (possible.length > 1)
    return html`<p class="soft">${both((words) => words.signing.anyOf)}</p>
${possible.map((who) => choiceForm(action, who))}`
  const company = signer ? companyOf(flow, signer) : ''
  return identityForm(action, {
    organization: signer !== null && !signer.person,
    button: 'confirm',
    entered: { organization: company, ...entered },
  })
}

/** What would still prevent signing after the fields are filled in; null if nothing does. */
function afterFilling(life: FlowLife, { recipientId }: Signer): ObstacleError | null {
  try {
    return signObstacle(fill(life, recipientId, 0), recipientId)
  } catch (error) {
    if (error instanceof ObstacleError) return error
    throw error
  }
}

function fieldsOf({ flow }: SignerView, signer: Signer): Html {
  const approver = approversOf(flow.request)[flow.life.signers.indexOf(signer)]
  return html`${(approver ? componentList(approver, 'Components') : []).map(field)}`
}

function refusal({ token }: SignerView, { noRefuse }: Signer): Html | null {
  if (noRefuse) return null
  return html`<details><summary>${bothSpaced((words) => words.signing.refuse)}</summary>
<form method="post" action="/sign/${token}/refuse">
${labelled('reason', html`<textarea name="reason" maxlength="200" required></textarea>`)}
<button class="danger">${bothOnButton((words) => words.action.refuse)}</button></form></details>`
}

/** In a company it is forwarded to a colleague. */
function handingOn({ token, flow: { life }, entered }: SignerView, { recipientId, who }: Signer): Html | null {
  if (handOnObstacle(life, recipientId)) return null
  const form = identityForm(`/sign/${token}/forward`, { button: 'handOn', entered })
  const to = who?.organization
    ? html`<p class="soft">${both((words) => words.signing.toColleague, { company: who.organization })}</p>`
    : null
  return html`<details class="calm"${entered?.name ? html` open` : null}>
<summary>${bothSpaced((words) => words.signing.handOn)}</summary>${to}${form}</details>`
}

function state(life: FlowLife): Html {
  const tone = toneOf(life.status)
  const reason = life.message === '' ? null : html`<br>${both((words) => words.signing.reason)}${life.message}`
  return html`<p class="note ${tone}" role="status">${alone('flow')}${both(statusWord(life.status))}${reason}</p>`
}

function partiesOf(flow: StoredFlow): Html {
  const { life } = flow
  const parties = life.signers.map((signer) => {
    const { state, tone } = signerState(life, signer)
    return html`<li><span><b>${nameOf(flow, signer)}</b>${roleLine(flow, signer)}${handOverWords(signer)}</span>
<span class="state ${tone}">${both((words) => words.party[state])}${whenDone(signer)}</span></li>`
  })
  return html`<section class="card" aria-label="${alone('parties')}">
<h2>${bothSpaced(({ signing }) => (life.unordered ? signing.partiesInAnyOrder : signing.partiesInOrder))}</h2>
<ol class="parties">${parties}</ol></section>`
}

function roleLine(flow: StoredFlow, signer: Signer): Html | null {
  const role = roleOf(flow, signer)
  return role === '' ? null : html`<br><small class="soft">${role}</small>`
}
