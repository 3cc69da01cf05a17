// Row 21: the keyword or the form field that a component is placed by. Whether it exists is asked of the file.
import { ignoresMissingKeyword, parseKeyword } from '../locate/locate.ts'
import { at, type CheckContext, type Rule } from './rule.ts'
import type { ComponentView } from './subject.ts'

export const anchorRules: readonly Rule[] = [
  {
    row: 21,
    name: 'keyword-empty',
    code: 'MissingParameter.KeyWord',
    scope: 'component',
    about: { mode: 'KEYWORD' },
    check: (view) => (keywordOf(view) === '' ? at(view, 'ComponentId') : null),
  },
  {
    row: 21,
    name: 'keyword-not-found',
    code: 'MissingParameter.KeyWord',
    scope: 'component',
    about: { mode: 'KEYWORD' },
    check: (view, _subject, context) =>
      isLost(view, context) && !ignoresMissingKeyword(view.component) ? at(view, 'ComponentId', { keyword: shortened(keywordOf(view)) }) : null,
  },
  {
    row: 21,
    name: 'keyword-leaves-nothing',
    code: 'MissingParameter.KeyWord',
    scope: 'approver',
    // IgnoreKeywordError holds unless the signer is then left without any sign component (SDK).
    check: (party, _subject, context) => {
      const all = party.sign.length > 0 && party.sign.every((view) => isLost(view, context) && ignoresMissingKeyword(view.component))
      return all ? at(party, 'SignComponents') : null
    },
  },
  {
    row: 21,
    name: 'field-empty',
    code: 'MissingParameter.Field',
    scope: 'component',
    about: { mode: 'FIELD' },
    check: (view) => (!view.component.ComponentName ? at(view, 'ComponentName') : null),
  },
  {
    row: 21,
    name: 'field-not-found',
    code: 'MissingParameter.Field',
    scope: 'component',
    about: { mode: 'FIELD' },
    check: (view, _subject, context) => {
      const { ComponentName: field } = view.component
      if (!field || !isRead(context) || view.placements().length > 0) return null
      return at(view, 'ComponentName', { field: shortened(field) })
    },
  },
]

function keywordOf({ component }: ComponentView): string {
  return parseKeyword(component.ComponentId).text
}

function isRead({ document, textReady }: CheckContext): boolean {
  return document !== null && textReady !== false
}

/** A keyword that the file's text does not have, on its page and with its indexes. */
function isLost(view: ComponentView, context: CheckContext): boolean {
  return view.mode === 'KEYWORD' && keywordOf(view) !== '' && isRead(context) && view.placements().length === 0
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
