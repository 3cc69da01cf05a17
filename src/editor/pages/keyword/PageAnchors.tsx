// Everything that keywords and form fields show on the pages.
import { FieldOutlines } from './FieldOutlines.tsx'
import { KeywordMarks } from './KeywordMarks.tsx'
import { SelectionBubble } from './SelectionBubble.tsx'

export function PageAnchors() {
  return (
    <>
      <FieldOutlines />
      <KeywordMarks />
      <SelectionBubble />
    </>
  )
}
