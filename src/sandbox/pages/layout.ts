// The common parts of the pages: their frame, messages and lists of facts.
import type { SandboxWords } from '../../words/zh/language-type.ts'
import type { Values, Word } from '../../words/side-by-side.ts'
import { html, type Html } from './html.ts'
import { alone, beside, both, chinese } from './words.ts'

/** A message. */
export function note(word: Word<SandboxWords>, values?: Values, tone: '' | 'good' | 'bad' = ''): Html {
  return html`<p class="note${tone && ` ${tone}`}" role="status">${both(word, values)}</p>`
}

/** A list of facts, each under its label. */
export function factList(facts: readonly (readonly [label: Word<SandboxWords>, fact: string | Html])[]): Html {
  const rows = facts.map(([label, fact]) => html`<div><dt>${both(label)}</dt><dd>${fact}</dd></div>`)
  return html`<dl class="facts">${rows}</dl>`
}

/** A whole page under a title. */
export function page(title: string, body: Html): string {
  const product = alone('product')
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${product}</title>
<link rel="stylesheet" href="/_page/page.css">
<link rel="icon" href="data:,">
<script src="/_page/page.js" defer></script>
</head>
<body>
<header><strong>${product}</strong>
<span>${chinese((words) => words.standIn)}
${beside((words) => words.standIn)}</span></header>
<main>
${body}
</main>
</body>
</html>
`.text
}

/** Marks a required field. */
export function needMark(): Html {
  return html`<b class="need" title="${alone('required')}"> *</b>`
}
