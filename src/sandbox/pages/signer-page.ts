// The page on which a party reads its contract, fills in its fields, and signs, refuses or forwards it.
import { componentList } from '../wire/request-components.ts'
import { approversOf, companyOf } from '../flow-life/from-request.ts'
import { isOpen, mayAct, type FlowLife, type Identity, type Signer } from '../flow-life/life.ts'
import { ObstacleError } from '../flow-life/obstacle.ts'
import { fill, handOnObstacle, signObstacle } from '../flow-life/steps.ts'
import { waitsForFilling } from '../flow-life/settle.ts'
import type { StoredFlow } from '../store/flow-store.ts'
import { SANDBOX_COMPANY } from '../account/company.ts'
import { both, bothOnButton } from './english.ts'
import { field } from './field.ts'
import { handOverWords, minuteOf, nameOf, roleOf, signerState, statusWords, toneOf } from './flow-words.ts'
import { factList, html, note, page, type Html } from './html.ts'
import { choiceForm, identityForm, labelled, noteOf, type Filled } from './person-form.ts'

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
  readonly problem: string
  readonly entered?: Filled
  readonly now: number
}

export function signerPage(view: SignerView): string {
  const { flow, token } = view
  const title = String(flow.request.FlowName)
  return page(
    title,
    html`<h1>${title}</h1>
${factList([
  ['发起方', 'From', SANDBOX_COMPANY],
  ['签署截止', 'Sign by', minuteOf(flow.life.deadline * 1000)],
  ['合同编号', 'FlowId', html`<code>${flow.id}</code>`],
])}
<div class="columns">
<section class="card paper" aria-label="合同文件">
<p><a href="/sign/${token}/document.pdf" target="_blank" rel="noreferrer">打开合同 PDF</a>
<i lang="en">Open the contract</i></p>
<iframe src="/sign/${token}/document.pdf" title="合同文件"></iframe></section>
<div><section class="card" aria-label="操作"><h2>${headingOf(view)}</h2>${noteOf(view.problem)}${tasksOf(view)}</section>
${partiesOf(flow)}</div>
</div>`,
  )
}

function headingOf({ flow, signer, handedOn }: SignerView): Html {
  if (handedOn) return both('已转交')
  if (!signer) return both('确认您的身份')
  if (signer.who === null) {
    const place = [roleOf(flow, signer), companyOf(flow, signer)].filter((text) => text !== '').join('：')
    return html`${both('补充签署人')}${place ? html` · ${place}` : null}`
  }
  const { organization, name } = signer.who
  const who = [organization, name].filter((text) => text !== '').join(' · ')
  return html`您好，${who || nameOf(flow, signer)}`
}

function tasksOf(view: SignerView): Html {
  const {
    flow: { life },
    signer,
    handedOn,
    token,
  } = view
  if (handedOn)
    return note(
      `您已于 ${minuteOf(handedOn.at)} 将合同转交给 ${handedOn.to?.name ?? ''} 处理。`,
      'You have handed the contract on.',
    )
  if (!isOpen(life)) return state(life)
  if (view.doneBy)
    return note(`已由 ${view.doneBy.name} 签署或拒绝，您无需操作。`, 'Another signer has acted for the company.')
  if (!signer || signer.who === null) return identifying(view)
  if (signer.signedAt !== null) return note('您已签署，等待其他签署方。', 'You have signed.', 'good')
  const asks = signer.fills && signer.filledAt === null
  const handing = handingOn(view, signer)
  const refusing = refusal(view, signer)
  if (!asks && waitsForFilling(life))
    return html`${note('等待其他签署方填写。', 'Others have still to fill in their part.')}${handing}${refusing}`
  const later = asks ? afterFilling(life, signer) : signObstacle(life, signer.recipientId)
  if (later && !asks) {
    const refusal = later.obstacle === 'waitsForReview' && refusing
    return html`<p class="note" role="status">${both(later.message)}</p>${handing}${refusal}`
  }
  const doing =
    asks && later
      ? html`<p class="soft">${both(later.message)}</p><button>${bothOnButton('确认')}</button>`
      : html`<p class="soft">点击“签署”即表示您同意合同内容。<i lang="en">By signing you agree to the contract.</i></p>
<button>${bothOnButton('签署')}</button>`
  return html`<form method="post" action="/sign/${token}/sign">${asks ? fieldsOf(view, signer) : null}
${doing}</form>${handing}${refusing}`
}

/** Of several who may sign (或签), the person only chooses who they are. */
function identifying({ flow, signer, asked, token, entered }: SignerView): Html {
  const action = `/sign/${token}/identity`
  const place = flow.life.signers.find(({ recipientId }) => recipientId === asked)
  const possible = signer || !place ? [] : mayAct(place)
  if (possible.length > 1)
    return html`<p class="soft">以下任意一位均可签署。<i lang="en">Any one of these signs.</i></p>
${possible.map((who) => choiceForm(action, who))}`
  const company = signer ? companyOf(flow, signer) : ''
  return identityForm(action, {
    organization: signer !== null && !signer.person,
    button: '确认',
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
  return html`<details><summary>拒绝签署 <i lang="en">Refuse</i></summary>
<form method="post" action="/sign/${token}/refuse">
${labelled('拒签理由', html`<textarea name="reason" maxlength="200" required></textarea>`)}
<button class="danger">${bothOnButton('拒绝签署')}</button></form></details>`
}

/** In a company it is forwarded to a colleague. */
function handingOn({ token, flow: { life }, entered }: SignerView, { recipientId, who }: Signer): Html | null {
  if (handOnObstacle(life, recipientId)) return null
  const form = identityForm(`/sign/${token}/forward`, { button: '转交', entered })
  const to = who?.organization
    ? html`<p class="soft">转交给 ${who.organization} 的另一位同事。<i lang="en">To a colleague in the same company.</i></p>`
    : null
  return html`<details class="calm"${entered?.name ? html` open` : null}>
<summary>转他人处理 <i lang="en">Hand on to somebody else</i></summary>${to}${form}</details>`
}

function state(life: FlowLife): Html {
  const tone = toneOf(life.status)
  const reason = life.message === '' ? null : html`<br>原因<i lang="en">Reason</i>${life.message}`
  return html`<p class="note ${tone}" role="status">合同${both(statusWords[life.status])}${reason}</p>`
}

function partiesOf(flow: StoredFlow): Html {
  const { life } = flow
  const parties = life.signers.map((signer) => {
    const { words, tone } = signerState(life, signer)
    const when = signer.signedAt === null ? null : html`<br><small>${minuteOf(signer.signedAt)}</small>`
    return html`<li><span><b>${nameOf(flow, signer)}</b>${roleLine(flow, signer)}${handOverWords(signer)}</span>
<span class="state ${tone}">${both(words)}${when}</span></li>`
  })
  return html`<section class="card" aria-label="签署方">
<h2>签署方 <i lang="en">Parties, ${life.unordered ? 'in any order' : 'in this order'}</i></h2>
<ol class="parties">${parties}</ol></section>`
}

function roleLine(flow: StoredFlow, signer: Signer): Html | null {
  const role = roleOf(flow, signer)
  return role === '' ? null : html`<br><small class="soft">${role}</small>`
}
