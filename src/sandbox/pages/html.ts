// Builds the sandbox's plain HTML pages with a tag that escapes its values.

/** HTML that needs no escaping. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | Html | null | false | readonly (Html | null | false)[]

/** A template that escapes its values unless they are Html. Null and false render nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((all, text, n) => all + text + (n < parts.length ? render(parts[n]!) : ''), ''))
}

function render(part: Part): string {
  if (part === null || part === false) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part))
  return part.map(render).join('')
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** A list of facts: label in Chinese and English, and value. */
export function factList(facts: readonly (readonly [words: string, english: string, fact: string | Html])[]): Html {
  const rows = facts.map(
    ([words, english, fact]) => html`<div><dt>${words}<i lang="en">${english}</i></dt><dd>${fact}</dd></div>`,
  )
  return html`<dl class="facts">${rows}</dl>`
}

/** A message in Chinese and English. */
export function note(words: string, english: string, tone: '' | 'good' | 'bad' = ''): Html {
  return html`<p class="note${tone && ` ${tone}`}" role="status">${words}<i lang="en">${english}</i></p>`
}

export function page(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 落款沙箱</title>
<link rel="stylesheet" href="/_page/page.css">
<link rel="icon" href="data:,">
<script src="/_page/page.js" defer></script>
</head>
<body>
<header><strong>落款沙箱</strong>
<span>腾讯电子签的替身，仅供试用，没有法律效力
<i lang="en">A stand-in for Tencent eSign. Nothing here is legally binding.</i></span></header>
<main>
${body}
</main>
</body>
</html>
`.text
}
