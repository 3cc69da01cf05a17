// One cell of the table, edited in place.
import { useRef, type KeyboardEvent } from 'react'
import { cleanText } from '../../../../contract/values/clean-text.ts'
import { alignOf, contentOf, maxTableContent } from '../../../../contract/component-types/table-value.ts'
import type { JsonObject } from '../../../../contract/values/json-object.ts'
import gridStyles from './grid.module.css'

/** `next`: down, adding a row after the last one. */
export type CellMove = (row: number, column: number, direction: 'up' | 'down' | 'left' | 'right' | 'next') => void

interface GridCellProps {
  readonly label: string
  readonly row: number
  readonly column: number
  readonly cell: JsonObject | undefined
  readonly onType: (content: string) => void
  readonly onMove: CellMove
  /** Returns true if the text had several cells and was inserted. */
  readonly onPaste: (row: number, column: number, text: string) => boolean
}

const sides = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const

export function GridCell({ label, row, column, cell, onType, onMove, onPaste }: GridCellProps) {
  const content = contentOf(cell)
  // An imported cell that is only passed through stays as it came.
  const typed = useRef(false)
  const align = alignOf(cell)
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // During IME composition, Enter and the arrows belong to the input method.
    if (event.nativeEvent.isComposing) return
    const field = event.currentTarget
    const direction = directionOf(event, field)
    if (event.key === 'Enter' && event.altKey) {
      event.preventDefault()
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end')
      typed.current = true
      onType(field.value)
    } else if (direction) {
      event.preventDefault()
      onMove(row, column, direction)
    }
  }
  return (
    <textarea
      data-at={`${row}:${column}`}
      aria-label={label}
      rows={1}
      spellCheck={false}
      className={[...content].length > maxTableContent ? gridStyles.gridLong : undefined}
      style={align && { textAlign: sides[align] }}
      value={content}
      onChange={(event) => {
        typed.current = true
        onType(event.target.value)
      }}
      onBlur={() => {
        const clean = cleanText(content, 'content')
        if (typed.current && clean !== content) onType(clean)
        typed.current = false
      }}
      onKeyDown={onKeyDown}
      onPaste={(event) => {
        if (onPaste(row, column, event.clipboardData.getData('text/plain'))) event.preventDefault()
      }}
    />
  )
}

/** The direction of a key: an arrow key leaves a cell only from the edge of its text. */
function directionOf(
  event: KeyboardEvent,
  { value, selectionStart, selectionEnd }: HTMLTextAreaElement,
): Parameters<CellMove>[2] | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null
  if (event.key === 'Enter') return event.shiftKey ? 'up' : 'next'
  if (event.shiftKey) return null
  const whole = selectionStart === 0 && selectionEnd === value.length
  const caret = selectionStart === selectionEnd
  if (event.key === 'ArrowUp' && (whole || !value.slice(0, selectionStart).includes('\n'))) return 'up'
  if (event.key === 'ArrowDown' && (whole || !value.slice(selectionEnd).includes('\n'))) return 'down'
  if (event.key === 'ArrowLeft' && (whole || (caret && selectionStart === 0))) return 'left'
  if (event.key === 'ArrowRight' && (whole || (caret && selectionEnd === value.length))) return 'right'
  return null
}
