// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startLanguages, setLanguage } from '../../../src/editor/ui/i18n/i18n.ts'
import { followLanguage, labelPages } from '../../../src/editor/viewer/page-words.ts'

/** A page as pdf.js makes it, with a note on it. */
function aViewer(): HTMLElement {
  const container = document.createElement('div')
  container.innerHTML = `
    <div class="page" role="region" data-l10n-id="pdfjs-page-landmark" data-l10n-args='{"page":7}'>
      <div class="annotationLayer">
        <img data-l10n-id="pdfjs-text-annotation-type" data-l10n-args='{"type":"Note"}'>
      </div>
      <span data-l10n-id="pdfjs-something-else" data-l10n-args="not JSON"></span>
    </div>`
  document.body.replaceChildren(container)
  return container
}

describe('the words on pages', () => {
  const controller = new AbortController()
  beforeEach(() => startLanguages('zh'))
  afterEach(() => controller.abort())

  it('name each page and note, in the language of the screen, and after a change of it', async () => {
    const container = aViewer()
    labelPages(container)
    const page = container.querySelector('.page')
    expect(page?.getAttribute('aria-label')).toBe('第 7 页')
    expect(container.querySelector('img')?.alt).toBe('批注')
    followLanguage(container, controller.signal)
    await setLanguage('en')
    expect(page?.getAttribute('aria-label')).toBe('Page 7')
    controller.abort()
    await setLanguage('zh')
    expect(page?.getAttribute('aria-label')).toBe('Page 7')
  })

  it('say when a note was written once the note is shown', () => {
    const container = aViewer()
    followLanguage(container, new AbortController().signal)
    const layer = container.querySelector('.annotationLayer')!
    const time = document.createElement('time')
    time.dataset['l10nId'] = 'pdfjs-annotation-date-time-string'
    time.dataset['l10nArgs'] = JSON.stringify({ dateObj: Date.UTC(2026, 7, 30, 12) })
    layer.append(time)
    layer.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(time.textContent).toMatch(/2026/)
  })
})
