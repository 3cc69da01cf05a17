// The components of the pages in sight, each drawn into its page's layer.
import { useMemo } from 'react'
import { createPortal } from 'react-dom'
import { useEditor } from '../state/editor-store.ts'
import { placementIndex } from '../state/placements.ts'
import { useView } from '../state/view-store.ts'
import { layerOf, useLayers } from '../viewer/page-layers.ts'
import { ComponentBox } from './ComponentBox.tsx'

export function PageComponents() {
  const mounted = useLayers((state) => state.mounted)
  return mounted.map((page) => {
    const layer = layerOf(page)
    return layer && createPortal(<OnePage page={page} />, layer, String(page))
  })
}

function OnePage({ page }: { readonly page: number }) {
  const draft = useEditor((state) => state.draft)
  const model = useView((state) => state.model)
  const boxes = useMemo(() => placementIndex(draft, model).byPage.get(page) ?? [], [draft, model, page])
  return boxes.map((box) => <ComponentBox key={`${box.placed.id}:${box.occurrence}`} box={box} />)
}
