// The words that pdf.js puts on pages, in the language of the screen. Its own translations are English alone here, and
// watch every change of the pages.
import i18next from 'i18next'
import { zonedText } from '../../contract/values/moment.ts'

/** By pdf.js's message ids: sets what the element says. */
const messages: Readonly<Record<string, (element: HTMLElement, args: Record<string, unknown>) => void>> = {
  'pdfjs-page-landmark': (element, { page }) => element.setAttribute('aria-label', pageName(Number(page))),
  'pdfjs-text-annotation-type': (element) => element.setAttribute('alt', i18next.t('viewer.annotation')),
  'pdfjs-annotation-date-time-string': (element, { dateObj }) => {
    element.textContent = zonedText(Number(dateObj))
  },
}

/** Stands for the page's number in the words that are looked up once for all pages. */
const anyPage = '\u0000'
let words = { language: '', page: anyPage }

function pageName(page: number): string {
  const { language } = i18next
  if (words.language !== language) words = { language, page: i18next.t('viewer.page', { page: anyPage }) }
  return words.page.replace(anyPage, String(page))
}

/** Puts the words on an element and on all below it. */
export function labelPages(root: HTMLElement): void {
  for (const element of [root, ...root.querySelectorAll<HTMLElement>('[data-l10n-id]')]) {
    const { l10nId, l10nArgs } = element.dataset
    if (l10nId) messages[l10nId]?.(element, argsOf(l10nArgs))
  }
}

function argsOf(text: string | undefined): Record<string, unknown> {
  try {
    return text === undefined ? {} : (JSON.parse(text) as Record<string, unknown>)
  } catch {
    return {}
  }
}

/** Keeps the words of a viewer's pages in the screen's language until `signal` is aborted. */
export function followLanguage(container: HTMLElement, signal: AbortSignal): void {
  const label = () => labelPages(container)
  i18next.on('languageChanged', label)
  signal.addEventListener('abort', () => i18next.off('languageChanged', label), { once: true })
  // The note of an annotation is made when a person asks for it.
  for (const event of ['pointerover', 'click', 'focusin'])
    container.addEventListener(
      event,
      ({ target }) => {
        const layer = target instanceof Element ? target.closest<HTMLElement>('.annotationLayer') : null
        if (layer) labelPages(layer)
      },
      { signal, passive: true },
    )
}

/** The object that pdf.js takes for its translations. */
export const pageWords = {
  getLanguage: () => i18next.language,
  getDirection: () => 'ltr',
  get: (_id: unknown, _args: unknown, fallback = '') => Promise.resolve(fallback),
  translate: (element: HTMLElement) => Promise.resolve(labelPages(element)),
  translateOnce: (element: HTMLElement) => Promise.resolve(labelPages(element)),
  destroy: () => Promise.resolve(),
  pause: () => undefined,
  resume: () => undefined,
}
