// Row 21: the keyword of a component. The file decides whether it exists.
import { component as table } from '../api/component.ts'
import { isAllowed } from '../api/values.ts'
import { ignoresMissingKeyword, keywordMatches, parseKeyword } from '../locate/locate.ts'
import { at, type CheckContext, type Hit, type Rule } from './rule.ts'
import type { ComponentView } from './component-view.ts'

export const anchorRules: readonly Rule[] = [
  {
    row: 21,
    name: 'keyword-empty',
    code: 'InvalidParameter.Keyword',
    scope: 'component',
    about: { mode: 'KEYWORD' },
    check: (view) => (keywordOf(view) === '' ? at(view, 'ComponentId') : null),
  },
  {
    row: 21,
    name: 'keyword-page-beyond',
    code: 'MissingParameter.KeyWord',
    scope: 'component',
    about: { mode: 'KEYWORD' },
    check: (view, _subject, { document }) => {
      const { KeywordPage: page = 0 } = view.component
      if (!document || !isPageBeyond(view, document) || ignoresMissingKeyword(view.component)) return null
      return at(view, 'KeywordPage', { page, pages: document.pages.length })
    },
  },
  {
    row: 21,
    name: 'keyword-not-found',
    code: 'MissingParameter.KeyWord',
    scope: 'component',
    about: { mode: 'KEYWORD' },
    check: (view, _subject, context) =>
      isMissing(view, context) && !isInPicture(context)
        ? at(view, 'ComponentId', { keyword: shortened(keywordOf(view)) })
        : null,
  },
  {
    row: 21,
    name: 'keyword-in-picture',
    code: 'MissingParameter.KeyWord',
    scope: 'component',
    about: { mode: 'KEYWORD' },
    check: (view, _subject, context) =>
      isMissing(view, context) && isInPicture(context)
        ? at(view, 'ComponentId', { keyword: shortened(keywordOf(view)), number: context.document!.textless!.length })
        : null,
  },
  {
    row: 21,
    name: 'keyword-leaves-nothing',
    code: 'MissingParameter.KeyWord',
    scope: 'approver',
    // IgnoreKeywordError applies unless it leaves the signer without any sign component (SDK).
    check: (party, _subject, context) => {
      const all =
        party.sign.length > 0 &&
        party.sign.every((view) => isLost(view, context) && ignoresMissingKeyword(view.component))
      return all ? at(party, 'SignComponents') : null
    },
  },
  {
    row: 21,
    name: 'keyword-indexes-beyond',
    code: 'MissingParameter.KeyWord',
    // Tencent only uses the indexes that exist.
    severity: 'warning',
    scope: 'request',
    check: ({ select, file }, context) => {
      if (!file || !isRead(context)) return []
      return select({ mode: 'KEYWORD' }).flatMap((view): readonly Hit[] => {
        const { KeywordIndexes: indexes = [] } = view.component
        if (indexes.length === 0 || view.placements().length === 0) return []
        const { length: number } = keywordMatches({ ...view.component, KeywordIndexes: undefined }, file)
        return indexes.some((index) => index >= number || index < 0) ? [at(view, 'KeywordIndexes', { number })] : []
      })
    },
  },
  {
    row: 21,
    name: 'keyword-many',
    code: 'MissingParameter.KeyWord',
    severity: 'warning',
    scope: 'component',
    about: { mode: 'KEYWORD' },
    check: (view, _subject, context) => {
      const { KeywordIndexes: indexes, KeywordPage: page } = view.component
      if (!isRead(context) || page || (Array.isArray(indexes) && indexes.length > 0)) return null
      const { length: number } = view.placements()
      return number > 1 ? at(view, 'ComponentId', { keyword: shortened(keywordOf(view)), number }) : null
    },
  },
  {
    row: 21,
    name: 'keyword-altered',
    code: 'MissingParameter.KeyWord',
    severity: 'warning',
    scope: 'request',
    check: ({ select, file }, context) => {
      if (!file || !isRead(context)) return []
      return select({ mode: 'KEYWORD' }).flatMap((view): readonly Hit[] => {
        const used = keywordMatches(view.component, file)
        const altered = used.length > 0 && used.every((match) => match.altered === true)
        return altered ? [at(view, 'ComponentId', { keyword: shortened(keywordOf(view)) })] : []
      })
    },
  },
  {
    row: 21,
    name: 'placement-word-unknown',
    code: 'InvalidParameter.ComponentPosition',
    // Tencent's behaviour is not documented; it counts as absent here.
    severity: 'warning',
    scope: 'component',
    check: (view) => {
      for (const name of view.mode === 'KEYWORD' ? keywordWords : placementWords) {
        const word = view.component[name]
        if (word !== undefined && !isAllowed(table[name], word)) return at(view, name, { name })
      }
      return null
    },
  },
]

const placementWords = ['GenerateMode'] as const
const keywordWords = [...placementWords, 'RelativeLocation', 'KeywordOrder'] as const

function isPageBeyond({ component, mode }: ComponentView, document: CheckContext['document']): boolean {
  const { KeywordPage: page = 0 } = component
  return mode === 'KEYWORD' && page !== 0 && document !== null && (page < 1 || page > document.pages.length)
}

function keywordOf({ component }: ComponentView): string {
  return parseKeyword(component.ComponentId).text
}

/** Whether the file's text and form fields are known. */
export function isRead({ document, textReady }: CheckContext): boolean {
  return document !== null && textReady !== false
}

/** A missing keyword that must not be missing; a missing page is reported by another rule. */
function isMissing(view: ComponentView, context: CheckContext): boolean {
  return isLost(view, context) && !isPageBeyond(view, context.document) && !ignoresMissingKeyword(view.component)
}

/** Pages without text are scans, which may show the words. */
function isInPicture({ document }: CheckContext): boolean {
  return (document?.textless?.length ?? 0) > 0
}

/** A keyword that the file's text lacks, on its page and with its indexes. */
function isLost(view: ComponentView, context: CheckContext): boolean {
  return view.mode === 'KEYWORD' && keywordOf(view) !== '' && isRead(context) && view.placements().length === 0
}

/** Shortens a keyword or name for a sentence. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
