// The bubble beside text selected on a page: tie the selected component to that text, or place a new one next to it.
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { hasGarbage } from '../../../contract/text/garbled.ts'
import { hasLookAlikes } from '../../../contract/text/plain-stretches.ts'
import { longKeyword } from '../../../contract/text/tidy-words.ts'
import { componentLabel, typeLabel } from '../boxes/type-label.ts'
import { useOwnerName } from '../../state/owners/owner-name.ts'
import { useEditor } from '../../state/editor-store.ts'
import { placementIndex } from '../../state/placements.ts'
import { useView } from '../../state/view-store.ts'
import { layerContent, useLayers } from '../../viewer/page-layers.ts'
import { ptFromStart, ptToEnd } from '../../viewer/page-lengths.ts'
import { theViewer } from '../../viewer/viewer.ts'
import { chosenAlone } from './chosen.ts'
import { selectedWords, type SelectedWords } from './selected-words.ts'
import { canFollowWords, matchOf, placeAtWords, signTypes, tieChosen } from './tie-words.ts'
import styles from './SelectionBubble.module.css'

export function SelectionBubble() {
  const [words, setWords] = useState<SelectedWords | null>(null)
  const active = useEditor((state) => state.draft !== null && state.editable)
  const preview = useView((state) => state.preview)
  const isMounted = useLayers((state) => words !== null && state.mounted.includes(words.page))
  useEffect(() => {
    if (!active || preview) return setWords(null)
    const controller = new AbortController()
    const { signal } = controller
    const read = () => {
      const viewer = theViewer()
      setWords(viewer && selectedWords(viewer))
    }
    // Only once the pointer is released: during the selection the bubble would be in the way.
    window.addEventListener('pointerup', () => setTimeout(read), { signal })
    document.addEventListener('selectionchange', () => window.getSelection()?.isCollapsed !== false && setWords(null), {
      signal,
    })
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') window.getSelection()?.removeAllRanges()
      },
      { signal },
    )
    return () => controller.abort()
  }, [active, preview])
  const layer = words && isMounted ? layerContent(words.page) : null
  return words && layer && createPortal(<Bubble words={words} />, layer, 'words')
}

/** If there is less room than this above the words, in pt, the bubble goes below them. */
const roomPt = 70

function Bubble({ words }: { readonly words: SelectedWords }) {
  const { t } = useTranslation()
  const page = useView((state) => state.model.pages[words.page - 1])
  const { rect } = words
  const rightHalf = page !== undefined && rect.x + rect.width / 2 > page.widthPt / 2
  return (
    <div
      className={styles.bubble}
      role="dialog"
      aria-label={t('keyword.bubble')}
      style={{
        ...(rightHalf
          ? { right: ptToEnd(Math.min(rect.x + rect.width, page.widthPt)) }
          : { left: ptFromStart(Math.max(rect.x, 0)) }),
        ...(rect.y < roomPt
          ? { top: `calc(${ptFromStart(rect.y + rect.height)} + 6px)` }
          : { bottom: `calc(${ptToEnd(rect.y)} + 6px)` }),
      }}
      // Keeps the text selected while the person chooses.
      onMouseDown={(event) => event.preventDefault()}
    >
      <Choices words={words} />
    </div>
  )
}

function Choices({ words }: { readonly words: SelectedWords }) {
  const { t } = useTranslation()
  const model = useView((state) => state.model)
  const reading = useView((state) => state.text.state === 'reading')
  const placed = useEditor(chosenAlone)
  const several = useEditor((state) => state.selection.size > 1)
  const owner = useEditor((state) => state.owner)
  const ownerName = useOwnerName(owner)
  const types = signTypes(useEditor.getState())
  const draft = useEditor((state) => state.draft)
  const match = words.acrossPages ? null : matchOf(words, model)
  const close = () => window.getSelection()?.removeAllRanges()
  const isGarbage = hasGarbage(words.text)
  if (!match || isGarbage) {
    const missing = words.acrossPages ? 'acrossPages' : reading ? 'reading' : 'unusable'
    return <p className={styles.bubbleNote}>{t(`keyword.${isGarbage ? 'garbage' : missing}`)}</p>
  }
  const count = model.findText(words.text).length
  const risk = riskOf(words)
  const about = (
    <p className={styles.bubbleNote}>
      {t(count > 1 ? 'keyword.oneOf' : 'keyword.only', { count })}
      {risk && <span className={styles.bubbleWarning}>{t(`keyword.${risk}`)}</span>}
    </p>
  )
  if (several) return <p className={styles.bubbleNote}>{t('keyword.chooseOne')}</p>
  if (placed && !canFollowWords(placed))
    return <p className={styles.bubbleNote}>{t('keyword.everyPage', { type: componentLabel(t, placed.component) })}</p>
  if (placed) {
    const here = (placementIndex(draft, model).byId.get(placed.id) ?? []).some(
      (box) => box.placement.page === words.page,
    )
    return (
      <>
        <Button
          size="small"
          type="primary"
          onClick={() => {
            tieChosen(placed.id, words.text, match)
            close()
          }}
        >
          {t(here ? 'keyword.tie' : 'keyword.tieHere')}
        </Button>
        {about}
      </>
    )
  }
  return (
    <>
      {types.length > 0 && (
        <span className={styles.bubbleButtons}>
          {types.map((type) => (
            <Button
              key={type}
              size="small"
              onClick={() => {
                placeAtWords(type, words.text, match)
                close()
              }}
            >
              {t('keyword.place', { type: typeLabel(t, type), owner: ownerName })}
            </Button>
          ))}
        </span>
      )}
      <p className={styles.bubbleNote}>{t(types.length > 0 ? 'keyword.orChoose' : 'keyword.chooseFirst')}</p>
      {about}
    </>
  )
}

/** Why Tencent may not find the words. */
function riskOf({ text, lines }: SelectedWords): 'overLines' | 'lookAlikes' | 'long' | null {
  if (lines > 1) return 'overLines'
  if (hasLookAlikes(text)) return 'lookAlikes'
  return [...text].length > longKeyword ? 'long' : null
}
