// One placed component on a page: its look, its handles when it is selected, and its keyboard and pointer handling.
import { memo, useRef, type CSSProperties, type PointerEvent as ReactPointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { componentType, valueKindOf } from '../../../contract/component-types/catalogue.ts'
import { writtenText } from '../../../contract/component-types/written-text.ts'
import type { Component } from '../../../contract/api/component.ts'
import { sealBox } from '../../../contract/component-types/seal-size.ts'
import type { PageSize } from '../../../contract/geometry/page.ts'
import type { Rect } from '../../../contract/geometry/rect.ts'
import { INITIATOR } from '../../../contract/draft/draft.ts'
import { placementMode } from '../../../contract/locate/locate.ts'
import { useChosen } from '../../state/chosen.ts'
import { useEditor } from '../../state/editor-store.ts'
import { useComponentMark } from '../../state/finding-store.ts'
import { placementIndex, type PlacedBox } from '../../state/placements.ts'
import { useView } from '../../state/view-store.ts'
import { theViewer } from '../../viewer/viewer.ts'
import { FindingMark } from '../boxes/FindingMark.tsx'
import type { OwnerFacts } from '../../state/owners/owner-facts.ts'
import { componentLabel, givenName, typeLabel } from '../boxes/type-label.ts'
import { boxStyle } from '../boxes/box-element.ts'
import { BoxLook } from '../looks/BoxLook.tsx'
import { boxKey } from './box-groups.ts'
import { isFocusKept, useKeptFocus } from './kept-focus.ts'
import { movingBoxes } from './gestures/family.ts'
import { moveBoxes } from './gestures/move-boxes.ts'
import { ResizeHandles } from './ResizeHandles.tsx'
import { clsx } from 'clsx'
import styles from './ComponentBox.module.css'

/** True while a press is moving the focus: with Shift held, browsers match :focus-visible even then. */
let pressing = false

interface Props {
  readonly box: PlacedBox
  readonly owner: OwnerFacts
  readonly pageSize: PageSize | undefined
  readonly preview: boolean
  readonly editable: boolean
}

/** Subscribes only to what is its own, and takes what it shares with its page's other boxes from the page. */
export const ComponentBox = memo(function ComponentBox({ box, owner, pageSize, preview, editable }: Props) {
  const { t } = useTranslation()
  const { placed, placement, occurrence } = box
  const { component } = placed
  const { slice } = placement
  const element = useRef<HTMLDivElement>(null)
  useKeptFocus(boxKey(box), element)
  const chosen = useChosen(placed.id)
  const selected = chosen !== 'no'
  const label = componentLabel(t, component)
  const mark = useComponentMark(placed.id)
  const said = t('canvas.box', { type: label, owner: owner.name, page: placement.page })
  const value = shownValue(component)
  const mode = placementMode(component)
  const words = {
    label: typeLabel(t, component.ComponentType),
    name: givenName(component),
    placeholder: placed.owner === INITIATOR ? t('look.initiatorFills') : t('look.signerFills'),
    colon: t('common.colon'),
  }

  const press = (event: ReactPointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || preview) return
    event.preventDefault()
    event.stopPropagation()
    pressing = true
    event.currentTarget.focus({ preventScroll: true })
    pressing = false
    const viewer = theViewer()
    const { selection, select, draft } = useEditor.getState()
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      const next = new Set(selection)
      if (!next.delete(placed.id)) next.add(placed.id)
      return select(next)
    }
    if (!selection.has(placed.id)) select([placed.id])
    useView.getState().set({ tab: 'component' })
    if (!viewer || !editable) return
    const ids = useEditor.getState().selection
    const index = placementIndex(draft, useView.getState().model)
    const onPage = movingBoxes(draft, index, placement.page, ids)
    // A component that repeats on the page is moved by the occurrence that was grabbed.
    const boxes = onPage.filter((b) => b.placed.id !== placed.id || b.occurrence === occurrence)
    moveBoxes(event.nativeEvent, box, boxes, viewer)
  }

  return (
    <div
      ref={element}
      className={clsx(
        styles.box,
        selected && !preview && styles.boxSelected,
        mode === 'FIELD' && styles.boxFixed,
        componentType(component.ComponentType)?.combination && styles.boxUnder,
      )}
      style={{
        ...boxStyle(placement.rect),
        color: owner.colour,
        ...pageClip(placement.rect, pageSize),
        clipPath:
          preview && slice
            ? stripOf(slice.count, sealBox(component, placement.rect).width / placement.rect.width)
            : undefined,
      }}
      data-component-id={placed.id}
      data-component-type={component.ComponentType}
      data-occurrence={occurrence}
      data-owner={placed.owner === INITIATOR ? 'initiator' : 'party'}
      role="button"
      tabIndex={preview ? -1 : 0}
      aria-pressed={selected}
      aria-label={mark && !preview ? `${said} ${t(`findings.has.${mark.severity}`)}` : said}
      // With a label of its own, this is what a screen reader adds to it.
      title={value === '' ? said : `${said}${t('common.colon')}${value}`}
      onPointerDown={press}
      onFocus={(event) => {
        // Reached with the keyboard: shortcuts act on whatever has the focus.
        if (!pressing && !isFocusKept() && event.currentTarget.matches(':focus-visible'))
          useEditor.getState().select([placed.id])
      }}
    >
      <BoxLook
        component={component}
        size={placement.rect}
        colour={owner.colour}
        ownerName={owner.sealName || owner.name}
        signerName={owner.signerName}
        slice={slice}
        words={words}
        preview={preview}
      />
      {mark && !preview && <FindingMark mark={mark} />}
      {selected && !preview && <span className={styles.ownerTag}>{`${label} · ${owner.name}`}</span>}
      {chosen === 'alone' && editable && mode !== 'FIELD' && <ResizeHandles box={box} />}
    </div>
  )
})

/** As much of a value as is read out. */
const mostRead = 200

/** What is written in it. */
function shownValue(component: Component): string {
  return valueKindOf(component.ComponentType) === 'table' ? '' : writtenText(component).slice(0, mostRead)
}

/** The CSS variable with which a look that runs out of its box is clipped at the page's edges (LookFrame). */
function pageClip({ x, y, width, height }: Rect, page: PageSize | undefined): CSSProperties {
  if (!page || width <= 0 || height <= 0) return {}
  const edges = [-y / height, (x + width - page.widthPt) / width, (y + height - page.heightPt) / height, -x / width]
  const inset = edges.map((share) => `${(share * 100).toFixed(2)}%`).join(' ')
  return { '--lk-page-clip': `inset(${inset})` } as CSSProperties
}

/**
 * The part of a paging seal that the signer sees: the strip at the page's edge. The rest only makes it easier to grab.
 */
function stripOf(count: number, stampShare: number): string {
  // A seal with a size of its own may extend above and below its box.
  return `inset(-100vmax 0 -100vmax ${100 - (100 * stampShare) / Math.max(count, 1)}%)`
}
