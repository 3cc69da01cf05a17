// Which collapsible sections of the forms are open, until the page is reloaded.
import { create } from 'zustand'

interface FoldState {
  readonly open: ReadonlySet<string>
  toggle(fold: string): void
  show(fold: string): void
}

export const useFolds = create<FoldState>()((set) => ({
  open: new Set(),
  toggle: (fold) =>
    set(({ open }) => {
      const next = new Set(open)
      if (!next.delete(fold)) next.add(fold)
      return { open: next }
    }),
  show: (fold) => set(({ open }) => (open.has(fold) ? {} : { open: new Set([...open, fold]) })),
}))
