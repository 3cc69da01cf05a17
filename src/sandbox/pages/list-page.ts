// `/_sandbox/`: the contracts, QR codes and templates of the sandbox, to play with.
import { qrObstacle } from '../../contract/after-sending/qr-template.ts'
import { qrCodeEnd } from '../flows/qr-code.ts'
import type { Account, StoredFlow } from '../store/flow-store.ts'
import type { QrCode } from '../store/qr-code-store.ts'
import { findTemplate, sandboxTemplates } from '../templates/sandbox-templates.ts'
import { templateInfo } from '../templates/template.ts'
import { both } from './english.ts'
import { handOverWords, minuteOf, nameOf, signerState, statusWords, toneOf } from './flow-words.ts'
import { html, page, type Html } from './html.ts'

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
    html`<h1>合同与签署码 <i lang="en">Contracts and QR codes</i></h1><p class="soft">合同额度剩余 ${quota} 份 <i lang="en">contracts left</i> · 预览额度剩余 ${previews} 次 <i lang="en">previews left</i> · 免费撤销额度剩余 ${freeCancellations} 次 <i lang="en">free cancellations left</i> · 时间为北京时间 <i lang="en">times of Beijing</i></p>
<h2>合同 <i lang="en">Contracts</i></h2>
${flows.length === 0 ? empty('还没有合同。', 'No contracts yet.') : flowTable(flows.toReversed().slice(0, SHOWN))}
<h2>签署码 <i lang="en">QR codes</i></h2>
${codes.length === 0 ? empty('还没有签署码。', 'No codes yet.') : codeTable(codes.slice(0, SHOWN), now)}
<h2>模板 <i lang="en">Templates</i></h2>
${templateTable()}`,
  )
}

function empty(words: string, english: string): Html {
  return html`<p class="note">${words}<i lang="en">${english}</i></p>`
}

function flowTable(flows: readonly StoredFlow[]): Html {
  return html`<table><thead><tr><th>合同<i lang="en">Contract</i></th><th>状态<i lang="en">Status</i></th><th>签署方（打开签署页）<i lang="en">Parties: open their pages</i></th><th>发起时间<i lang="en">Sent</i></th></tr></thead><tbody>${flows.map(
    (flow) =>
      html`<tr><td>${String(flow.request.FlowName)}<br><code>${flow.id}</code></td><td class="state ${toneOf(flow.life.status)}">${both(statusWords[flow.life.status])}</td><td>${flow.life.signers.map(
        (signer) => {
          const name = nameOf(flow, signer)
          const { words, tone } = signerState(flow.life, signer)
          const label = signer.automatic
            ? html`${name}`
            : html`<a href="/_sandbox/flows/${flow.id}/sign/${signer.recipientId}">${name}</a>`
          return html`<div>${label} <span class="state ${tone}">${both(words)}</span>${handOverWords(signer)}</div>`
        },
      )}</td><td class="when">${minuteOf(flow.createdAt)}</td></tr>`,
  )}</tbody></table>`
}

function codeTable(codes: readonly QrCode[], now: number): Html {
  return html`<table><thead><tr><th>签署码<i lang="en">Code</i></th><th>模板<i lang="en">Template</i></th><th>已用<i lang="en">Used</i></th><th>到期<i lang="en">Ends</i></th><th>状态<i lang="en">State</i></th></tr></thead><tbody>${codes.map(
    (code) => {
      const end = qrCodeEnd(code, now)
      return html`<tr><td><a href="/scan/${code.id}">${code.settings.qrCodeName || code.settings.flowName}</a><br><code>${code.id}</code></td><td>${findTemplate(code.templateId)?.name ?? code.templateId}</td><td>${code.usedFlows} / ${code.maxFlows}</td><td class="when">${minuteOf(code.expiresAt)}</td><td class="state ${end === '' ? 'good' : 'bad'}">${end ? both(end) : html`可用<i lang="en">in use</i>`}</td></tr>`
    },
  )}</tbody></table>`
}

function templateTable(): Html {
  return html`<table><thead><tr><th>模板<i lang="en">Template</i></th><th>说明<i lang="en">About</i></th><th>一码多扫<i lang="en">For QR codes</i></th></tr></thead><tbody>${sandboxTemplates.map(
    (template) =>
      html`<tr><td>${template.name}<br><code>${template.id}</code></td><td>${template.description}</td><td>${qrObstacle(templateInfo(template, true)) === null ? html`可以<i lang="en">yes</i>` : html`不可以<i lang="en">no</i>`}</td></tr>`,
  )}</tbody></table>`
}
