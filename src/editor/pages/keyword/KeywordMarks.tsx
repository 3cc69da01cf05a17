// The matches of the selected component's keyword on the visible pages. Pressing a match uses it or leaves it out.
import { useTranslation } from 'react-i18next'
import { createPortal } from 'react-dom'
import { toggleMatch, type KeywordMark } from '../../../contract/locate/keyword-choice.ts'
import { keywordMatches } from '../../../contract/locate/locate.ts'
import { updateComponent } from '../../../contract/draft/component-edits.ts'
import type { PlacedComponent } from '../../../contract/draft/draft.ts'
import { boxStyle } from '../boxes/box-element.ts'
import { useEditor } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'
import { ownerColour } from '../../state/owners/party-colours.ts'
import { layerContent, useLayers } from '../../viewer/page-layers.ts'
import { useMarked } from './chosen.ts'
import { TieLines } from './TieLines.tsx'
import { clsx } from 'clsx'
import styles from './KeywordMarks.module.css'

/** A word as common as 的 occurs hundreds of times on a page; more marks than this would not tell more. */
const maxOnPage = 200

export function KeywordMarks() {
  const mounted = useLayers((state) => state.mounted)
  const preview = useView((state) => state.preview)
  const marked = useMarked()
  const colour = useEditor((state) => (marked ? ownerColour(state.draft, marked.placed.owner) : undefined))
  if (!marked || preview) return null
  return mounted.map((page) => {
    const layer = layerContent(page)
    const marks = marked.byPage.get(page)?.slice(0, maxOnPage)
    if (!layer || !marks) return null
    return createPortal(
      <div className={styles.wordLayer} style={{ color: colour }}>
        {!marked.typing && <TieLines marks={marks} />}
        {marks.map((mark, index) => (
          <Mark key={index} mark={mark} placed={marked.placed} typing={marked.typing} />
        ))}
      </div>,
      layer,
      `marks-${page}`,
    )
  })
}

interface MarkProps {
  readonly mark: KeywordMark
  readonly placed: PlacedComponent
  readonly typing: boolean
}

function Mark({ mark, placed, typing }: MarkProps) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const { match, number, used } = mark
  const className = clsx(styles.word, typing ? styles.wordTyping : used ? styles.wordUsed : undefined)
  if (typing)
    return <div className={className} style={boxStyle(match.rect)} data-keyword-page={match.page} data-typing />
  const press = () => {
    if (!editable) return
    const { model } = useView.getState()
    useEditor
      .getState()
      .edit((draft) => updateComponent(draft, placed.id, (component) => toggleMatch(component, match, model)))
  }
  const alone = used && keywordMatches(placed.component, useView.getState().model).length === 1
  const named =
    number === null ? t('keyword.markElsewhere', { page: match.page }) : t('keyword.mark', { number, page: match.page })
  const does = alone ? t('keyword.last') : t(used ? 'keyword.leave' : 'keyword.use')
  // The words may lie under the component itself: the number is drawn above everything, so it can always be pressed.
  return (
    <div style={boxStyle(match.rect)} className={styles.wordPlace} data-keyword-page={match.page}>
      <div
        className={className}
        aria-hidden
        title={does}
        onClick={press}
        onPointerDown={(event) => event.stopPropagation()}
      />
      <button
        type="button"
        className={clsx(styles.wordNumber, used && styles.wordNumberUsed)}
        aria-label={`${named} ${does}`}
        aria-pressed={used}
        aria-disabled={alone || undefined}
        title={`${named} ${does}`}
        disabled={!editable}
        onClick={press}
        onPointerDown={(event) => event.stopPropagation()}
      >
        <span className={styles.wordDigit}>{number ?? '·'}</span>
      </button>
    </div>
  )
}
