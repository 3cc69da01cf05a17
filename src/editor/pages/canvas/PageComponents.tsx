// The components of the visible pages, each drawn into its page's layer.
import { memo } from 'react'
import { createPortal } from 'react-dom'
import type { OwnerId } from '../../../contract/draft/draft.ts'
import { isOnPage, type PageSize } from '../../../contract/geometry/page.ts'
import { useEditor } from '../../state/editor-store.ts'
import { useGrowing } from '../../ui/screen/growing.ts'
import { useOwnerFacts, type OwnerFacts } from '../../state/owners/owner-facts.ts'
import { placementIndex, type PlacedBox } from '../../state/placements.ts'
import { useView } from '../../state/view-store.ts'
import { layerContent, useLayers } from '../../viewer/page-layers.ts'
import { boxGroups, boxKey } from './box-groups.ts'
import { clsx } from 'clsx'
import { ComponentBox } from './ComponentBox.tsx'
import styles from './ComponentBox.module.css'

export function PageComponents() {
  const mounted = useLayers((state) => state.mounted)
  return mounted.map((page) => {
    const layer = layerContent(page)
    return layer && createPortal(<OnePage page={page} />, layer, String(page))
  })
}

function OnePage({ page }: { readonly page: number }) {
  const draft = useEditor((state) => state.draft)
  const model = useView((state) => state.model)
  const preview = useView((state) => state.preview)
  const editable = useEditor((state) => state.editable) && !preview
  const factsOf = useOwnerFacts()
  return (
    <Boxes
      boxes={placementIndex(draft, model).byPage.get(page) ?? none}
      factsOf={factsOf}
      pageSize={model.pages[page - 1]}
      preview={preview}
      editable={editable}
    />
  )
}

const none: readonly PlacedBox[] = []

interface BoxesProps {
  readonly boxes: readonly PlacedBox[]
  readonly factsOf: (owner: OwnerId) => OwnerFacts
  readonly pageSize: PageSize | undefined
  readonly preview: boolean
  readonly editable: boolean
}

/** Renders for an edit that changes something on this page: otherwise the list is the one before. */
const Boxes = memo(function Boxes({ boxes, ...shared }: BoxesProps) {
  const shown = useGrowing(boxes.length, boxesPerFrame)
  return boxGroups(boxes.slice(0, shown)).map((group, index) => (
    <BoxGroup key={index === 0 ? 'first' : boxKey(group[0])} boxes={group} {...shared} />
  ))
})

/** An edit of one box has React and the browser go through its group, and not through all of a page's five hundred. */
const BoxGroup = memo(function BoxGroup({ boxes, factsOf, pageSize, preview, editable }: BoxesProps) {
  return (
    <div className={clsx(styles.group, boxes.some((box) => isBeside(box, pageSize)) && styles.groupBeside)}>
      {boxes.map((box) => (
        <ComponentBox
          key={boxKey(box)}
          box={box}
          owner={factsOf(box.placed.owner)}
          pageSize={pageSize}
          preview={preview}
          editable={editable}
        />
      ))}
    </div>
  )
})

/** Whether it reaches beyond its page, where it is scrolled to. */
function isBeside({ placement }: PlacedBox, page: PageSize | undefined): boolean {
  return page !== undefined && !isOnPage(placement.rect, page)
}

/** Boxes drawn per frame: a page with five hundred of them must not block the main thread. */
const boxesPerFrame = 40
