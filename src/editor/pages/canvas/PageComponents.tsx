// The components of the visible pages, each drawn into its page's layer.
import { useEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { useEditor } from '../../state/editor-store.ts'
import { useOwnerFacts } from '../../state/owners/owner-facts.ts'
import { placementIndex } from '../../state/placements.ts'
import { useView } from '../../state/view-store.ts'
import { layerContent, useLayers } from '../../viewer/page-layers.ts'
import { ComponentBox } from './ComponentBox.tsx'

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
  const boxes = useMemo(() => placementIndex(draft, model).byPage.get(page) ?? [], [draft, model, page])
  const shown = useGrowing(boxes.length)
  return boxes
    .slice(0, shown)
    .map((box) => (
      <ComponentBox
        key={`${box.placed.id}:${box.occurrence}`}
        box={box}
        owner={factsOf(box.placed.owner)}
        pageSize={model.pages[page - 1]}
        preview={preview}
        editable={editable}
      />
    ))
}

/** Boxes drawn per frame: a page with five hundred of them must not block the main thread. */
const boxesPerFrame = 40

/** How many of `count` to draw now: the first batch at once, the rest frame by frame. */
function useGrowing(count: number): number {
  const [shown, setShown] = useState(boxesPerFrame)
  useEffect(() => {
    if (shown >= count) return
    const frame = requestAnimationFrame(() => setShown((before) => before + boxesPerFrame))
    return () => cancelAnimationFrame(frame)
  }, [shown, count])
  // Once a page is fully drawn, whatever is added to it appears at once.
  return shown >= count ? count : shown
}
