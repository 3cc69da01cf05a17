// Opens a file dropped anywhere on the window.
import { useEffect, useState } from 'react'

/** True while a file is dragged over the window. */
export function useDropFile(open: (file: File) => void): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    // dragenter of a child fires before dragleave of its parent; counting keeps the overlay from flickering.
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth += 1
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth = Math.max(depth - 1, 0)
      if (depth === 0) setOver(false)
    }
    const hover = (event: DragEvent) => {
      if (!hasFiles(event)) return
      // Otherwise the browser would navigate to the file.
      event.preventDefault()
    }
    // In the capture phase, so that a drop handled by a dialog also resets the overlay.
    const end = () => {
      depth = 0
      setOver(false)
    }
    const drop = (event: DragEvent) => {
      // Does not check defaultPrevented, because react-dnd prevents the default of every file drop before this.
      if (!hasFiles(event)) return
      event.preventDefault()
      const file = event.dataTransfer?.files[0]
      if (file) open(file)
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', hover)
    window.addEventListener('drop', end, { capture: true })
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', hover)
      window.removeEventListener('drop', end, { capture: true })
      window.removeEventListener('drop', drop)
    }
  }, [open])
  return over
}
