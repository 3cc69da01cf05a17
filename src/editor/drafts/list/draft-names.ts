// The names of drafts: of copies, and for searching.
import type { TFunction } from 'i18next'
import { maxFlowNameLength } from '../../../contract/draft/contract-name.ts'
import type { DraftSummary } from '../store/draft-store.ts'

export function shownName(draft: DraftSummary, t: TFunction): string {
  if (draft.damaged) return t('drafts.damagedName')
  return draft.name.trim() === '' ? t('drafts.untitled') : draft.name
}

/** "X 副本", or "X 副本 2" if that is taken; never longer than FlowName may be. */
export function nameOfCopy(name: string, taken: ReadonlySet<string>, t: TFunction): string {
  for (let number = 1; ; number += 1) {
    const words = (stem: string) =>
      number === 1 ? t('drafts.copyName', { name: stem }) : t('drafts.copyNameNumbered', { name: stem, number })
    const room = maxFlowNameLength - words('').length
    const candidate = words(name.slice(0, room))
    if (!taken.has(candidate)) return candidate
  }
}

/** The drafts whose contract name or file name contains the text, ignoring case. */
export function matching(drafts: readonly DraftSummary[], text: string): readonly DraftSummary[] {
  const wanted = text.trim().toLowerCase()
  return drafts.filter(({ name, fileName }) => `${name}\n${fileName}`.toLowerCase().includes(wanted))
}
