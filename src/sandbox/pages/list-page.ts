// `/_sandbox/`: lists the sandbox's contracts, QR codes and templates.
import { qrObstacle } from '../../contract/after-sending/qr-template.ts'
import { qrCodeEnd } from '../flows/qr-code-end.ts'
import type { Signer } from '../flow-life/life.ts'
import type { Account, StoredFlow } from '../store/flow-store.ts'
import type { QrCode } from '../store/qr-code-store.ts'
import { findTemplate, sandboxTemplates } from '../templates/sandbox-templates.ts'
import { templateInfo } from '../templates/template.ts'
import type { SandboxWords } from '../../words/zh/language-type.ts'
import { handOverWords, minuteOf, nameOf, signerState, statusWord, toneOf, whenDone } from './flow-words.ts'
import { html, type Html } from './html.ts'
import { note, page } from './layout.ts'
import { both, bothSpaced, chinese } from './words.ts'

/** How many of the newest are listed. */
const SHOWN = 100

export function listPage(
  flows: readonly StoredFlow[],
  codes: readonly QrCode[],
  { quota, previews, freeCancellations }: Account,
  now: number,
): string {
  return page(
    chinese((words) => words.list.title),
    html`<h1>${bothSpaced((words) => words.list.title)}</h1>
<p class="soft">${bothSpaced((words) => words.list.quota, { count: quota })}
· ${bothSpaced((words) => words.list.previews, { count: previews })}
· ${bothSpaced((words) => words.list.freeCancellations, { count: freeCancellations })}</p>
<h2>${bothSpaced((words) => words.list.flows)}</h2>
${flows.length === 0 ? note((words) => words.list.noFlows) : flowTable(flows.toReversed().slice(0, SHOWN))}
<h2>${bothSpaced((words) => words.list.codes)}</h2>
${codes.length === 0 ? note((words) => words.list.noCodes) : codeTable(codes.slice(0, SHOWN), now)}
<h2>${bothSpaced((words) => words.list.templates)}</h2>
${templateTable()}`,
  )
}

function table(columns: readonly (keyof SandboxWords['list']['column'])[], rows: readonly Html[]): Html {
  const head = columns.map((column) => html`<th>${both((words) => words.list.column[column])}</th>`)
  return html`<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`
}

function flowTable(flows: readonly StoredFlow[]): Html {
  return table(
    ['flow', 'status', 'parties', 'sent'],
    flows.map((flow) => {
      const { id, life, request, createdAt } = flow
      return html`<tr><td>${String(request.FlowName)}<br><code>${id}</code></td>
<td class="state ${toneOf(life.status)}">${both(statusWord(life.status))}</td>
<td>${life.signers.map((signer) => partyLine(flow, signer))}</td>
<td class="when">${minuteOf(createdAt)}</td></tr>`
    }),
  )
}

function partyLine(flow: StoredFlow, signer: Signer): Html {
  const name = nameOf(flow, signer)
  const { state, tone } = signerState(flow.life, signer)
  const label = signer.automatic
    ? html`${name}`
    : html`<a href="/_sandbox/flows/${flow.id}/sign/${signer.recipientId}">${name}</a>`
  const stands = both((words) => words.party[state])
  return html`<div>${label} <span class="state ${tone}">${stands}</span>${whenDone(signer)}
${handOverWords(signer)}</div>`
}

function codeTable(codes: readonly QrCode[], now: number): Html {
  return table(
    ['code', 'template', 'used', 'ends', 'state'],
    codes.map((code) => {
      const { id, settings, templateId, usedFlows, maxFlows, expiresAt } = code
      const end = qrCodeEnd(code, now)
      const name = settings.qrCodeName || settings.flowName
      const state = both(({ code: { state, usable } }) => (end === null ? usable : state[end]))
      return html`<tr><td><a href="/scan/${id}">${name}</a><br><code>${id}</code></td>
<td>${findTemplate(templateId)?.name ?? templateId}</td>
<td>${usedFlows} / ${maxFlows}</td>
<td class="when">${minuteOf(expiresAt)}</td>
<td class="state ${end === null ? 'good' : 'bad'}">${state}</td></tr>`
    }),
  )
}

function templateTable(): Html {
  return table(
    ['template', 'about', 'forCodes'],
    sandboxTemplates.map((template) => {
      const forCodes = qrObstacle(templateInfo(template, true)) === null
      return html`<tr><td>${template.name}<br><code>${template.id}</code></td>
<td>${template.description}</td>
<td>${both(({ list: { yes, no } }) => (forCodes ? yes : no))}</td></tr>`
    }),
  )
}
