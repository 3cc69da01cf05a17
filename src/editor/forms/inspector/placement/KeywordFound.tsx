// Feedback on a keyword while it is typed: the number of matches, how far the file has been read, any problem.
import { useTranslation } from 'react-i18next'
import type { PlacedComponent } from '../../../../contract/draft/draft.ts'
import { writeKeyword } from '../../../../contract/locate/convert-mode.ts'
import {
  ignoresMissingKeyword,
  keywordCandidates,
  keywordMatches,
  parseKeyword,
  type Placement,
} from '../../../../contract/locate/locate.ts'
import { longKeyword } from '../../../../contract/text/tidy-words.ts'
import { useAnchors } from '../../../pages/keyword/anchor-store.ts'
import { useView } from '../../../state/view-store.ts'
import { TextProgress } from './TextProgress.tsx'
import notesStyles from './notes.module.css'

interface KeywordFoundProps {
  readonly placed: PlacedComponent
  readonly home: Placement | null
}

export function KeywordFound({ placed, home }: KeywordFoundProps) {
  const { t } = useTranslation()
  const model = useView((state) => state.model)
  const read = useView((state) => state.textReady)
  const typing = useAnchors((state) => (state.typing?.id === placed.id ? state.typing.keyword : null))
  const { component } = placed
  const committed = parseKeyword(component.ComponentId)
  const text = typing ?? committed.text
  const isTyping = text !== committed.text
  const scan = useIsScan()
  if (scan) return <span className={notesStyles.fieldProblem}>{t('placement.keyword.scan')}</span>
  if (text === '') {
    return (
      <>
        <span className={notesStyles.fieldProblem}>{t('placement.keyword.empty')}</span>
        <TextProgress />
      </>
    )
  }
  // The selected matches belong to the previous keyword.
  const shown = isTyping
    ? {
        ...component,
        ComponentId: writeKeyword(text, committed.whole),
        KeywordIndexes: undefined,
        KeywordPage: undefined,
      }
    : component
  const candidates = keywordCandidates(shown, model)
  const count = candidates.length
  if (!read) {
    return (
      <>
        {count > 0 && t('placement.keyword.soFar', { count })} <TextProgress />
      </>
    )
  }
  if (count === 0) {
    const excused = ignoresMissingKeyword(component)
    const pictures = model.textless?.length ?? 0
    return (
      <span className={excused ? undefined : notesStyles.fieldProblem}>
        {t(pictures > 0 ? 'placement.keyword.missingPictures' : 'placement.keyword.missing', {
          keyword: text,
          pages: pictures,
        })}
      </span>
    )
  }
  const used = isTyping ? count : keywordMatches(component, model).length
  const notHere = !isTyping && home && component.OffsetX === undefined
  const altered = candidates.every((match) => match.altered === true)
  return (
    <>
      {notHere
        ? t('placement.keyword.notHere', { count, page: home.page })
        : t(used === count ? 'placement.keyword.found' : 'placement.keyword.foundUsed', { count, used })}
      {altered && <span className={notesStyles.fieldWarning}>{t('placement.keyword.altered')}</span>}
      {[...text].length > longKeyword && <span className={notesStyles.fieldWarning}>{t('keyword.long')}</span>}
    </>
  )
}

/** True if the whole file has been read and contains no text. */
function useIsScan(): boolean {
  return useView(
    ({ text, textReady, model }) =>
      textReady && text.state === 'read' && model.pages.length > 0 && model.textless?.length === model.pages.length,
  )
}
