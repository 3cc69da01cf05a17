// A thin line from each keyword match in use to the component placed by it, on the same page.
import type { KeywordMark } from '../../../contract/locate/keyword-choice.ts'
import { tieStyle, writeRect } from './tie-style.ts'
import styles from './TieLines.module.css'

export function TieLines({ marks }: { readonly marks: readonly KeywordMark[] }) {
  return marks.map(({ match, placement, occurrence }) =>
    placement === null ? null : (
      <span
        key={occurrence}
        className={styles.tie}
        aria-hidden
        data-tie={occurrence}
        data-word={writeRect(match.rect)}
        style={tieStyle(match.rect, placement.rect)}
      />
    ),
  )
}
