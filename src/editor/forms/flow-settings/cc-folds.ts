// Which copy recipient is expanded: one at a time.
import { useFolds } from '../../ui/fields/folds.ts'

const prefix = 'flow-cc-'

function foldOfCc(index: number): string {
  return `${prefix}${index}`
}

/** The index of the one that is expanded; -1 if none is. */
export function useOpenCc(count: number): number {
  return useFolds(({ open }) =>
    Array.from({ length: count }, (_, index) => foldOfCc(index)).findIndex((fold) => open.has(fold)),
  )
}

/** Expands one and collapses the others; -1 collapses all. */
export function openCc(index: number): void {
  useFolds.setState(({ open }) => {
    const others = [...open].filter((fold) => !fold.startsWith(prefix))
    return { open: new Set(index < 0 ? others : [...others, foldOfCc(index)]) }
  })
}
