// `/_sandbox/`: lists the sandbox's contracts, QR codes and templates.
import { qrObstacle } from '../../contract/after-sending/qr-template.ts'
import { qrCodeEnd } from '../flows/qr-code-end.ts'
import type { Signer } from '../flow-life/life.ts'
import type { Account, StoredFlow } from '../store/flow-store.ts'
import type { QrCode } from '../store/qr-code-store.ts'
import { findTemplate, sandboxTemplates } from '../templates/sandbox-templates.ts'
import { templateInfo } from '../templates/template.ts'
import { both } from './english.ts'
import { handOverWords, minuteOf, nameOf, signerState, statusWords, toneOf } from './flow-words.ts'
import { html, note, page, type Html } from './html.ts'

/** The newest. */
const SHOWN = 100

export function listPage(
  flows: readonly StoredFlow[],
  codes: readonly QrCode[],
  { quota, previews, freeCancellations }: Account,
  now: number,
): string {
  return page(
    '合同与签署码',
    html`<h1>合同与签署码 <i lang="en">Contracts and QR codes</i></h1>
<p class="soft">合同额度剩余 ${quota} 份 <i lang="en">contracts left</i>
· 预览额度剩余 ${previews} 次 <i lang="en">previews left</i>
· 免费撤销额度剩余 ${freeCancellations} 次 <i lang="en">free cancellations left</i>
· 时间为北京时间 <i lang="en">times of Beijing</i></p>
<h2>合同 <i lang="en">Contracts</i></h2>
${flows.length === 0 ? note('还没有合同。', 'No contracts yet.') : flowTable(flows.toReversed().slice(0, SHOWN))}
<h2>签署码 <i lang="en">QR codes</i></h2>
${codes.length === 0 ? note('还没有签署码。', 'No codes yet.') : codeTable(codes.slice(0, SHOWN), now)}
<h2>模板 <i lang="en">Templates</i></h2>
${templateTable()}`,
  )
}

function table(columns: readonly (readonly [words: string, english: string])[], rows: readonly Html[]): Html {
  const head = columns.map(([words, english]) => html`<th>${words}<i lang="en">${english}</i></th>`)
  return html`<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`
}

function flowTable(flows: readonly StoredFlow[]): Html {
  return table(
    [
      ['合同', 'Contract'],
      ['状态', 'Status'],
      ['签署方（打开签署页）', 'Parties: open their pages'],
      ['发起时间', 'Sent'],
    ],
    flows.map((flow) => {
      const { id, life, request, createdAt } = flow
      return html`<tr><td>${String(request.FlowName)}<br><code>${id}</code></td>
<td class="state ${toneOf(life.status)}">${both(statusWords[life.status])}</td>
<td>${life.signers.map((signer) => partyLine(flow, signer))}</td>
<td class="when">${minuteOf(createdAt)}</td></tr>`
    }),
  )
}

function partyLine(flow: StoredFlow, signer: Signer): Html {
  const name = nameOf(flow, signer)
  const { words, tone } = signerState(flow.life, signer)
  const label = signer.automatic
    ? html`${name}`
    : html`<a href="/_sandbox/flows/${flow.id}/sign/${signer.recipientId}">${name}</a>`
  return html`<div>${label} <span class="state ${tone}">${both(words)}</span>${handOverWords(signer)}</div>`
}

function codeTable(codes: readonly QrCode[], now: number): Html {
  return table(
    [
      ['签署码', 'Code'],
      ['模板', 'Template'],
      ['已用', 'Used'],
      ['到期', 'Ends'],
      ['状态', 'State'],
    ],
    codes.map((code) => {
      const { id, settings, templateId, usedFlows, maxFlows, expiresAt } = code
      const end = qrCodeEnd(code, now)
      const name = settings.qrCodeName || settings.flowName
      return html`<tr><td><a href="/scan/${id}">${name}</a><br><code>${id}</code></td>
<td>${findTemplate(templateId)?.name ?? templateId}</td>
<td>${usedFlows} / ${maxFlows}</td>
<td class="when">${minuteOf(expiresAt)}</td>
<td class="state ${end === '' ? 'good' : 'bad'}">${end ? both(end) : html`可用<i lang="en">in use</i>`}</td></tr>`
    }),
  )
}

function templateTable(): Html {
  return table(
    [
      ['模板', 'Template'],
      ['说明', 'About'],
      ['一码多扫', 'For QR codes'],
    ],
    sandboxTemplates.map((template) => {
      const forCodes = qrObstacle(templateInfo(template, true)) === null
      return html`<tr><td>${template.name}<br><code>${template.id}</code></td>
<td>${template.description}</td>
<td>${forCodes ? html`可以<i lang="en">yes</i>` : html`不可以<i lang="en">no</i>`}</td></tr>`
    }),
  )
}
