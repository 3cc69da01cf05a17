// What react-dnd carries from the palette to the pages.
import { useCallback } from 'react'
import type { ConnectDragSource, ConnectDropTarget, ConnectDragPreview } from 'react-dnd'

export const PALETTE = 'palette'

export interface PaletteItem {
  readonly type: string
}

/** A react-dnd connector as a ref callback: React 19 does not accept the connector's own type as a ref. */
export function useConnector(connect: ConnectDragSource | ConnectDropTarget | ConnectDragPreview) {
  return useCallback(
    (element: HTMLElement | null) => {
      connect(element)
    },
    [connect],
  )
}
