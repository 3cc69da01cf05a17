// Decides which of several drafts opened at the same time ends up on the screen.

let begun = 0
/** What ends the opening that began last, while a later one may still take its place. */
let endLatest: (() => void) | null = null
/** The draft that is being shown; the next one waits for it. */
let entering: Promise<void> = Promise.resolve()

export interface Beginning {
  isLatest(): boolean
  /** Its draft is about to be shown, or it has failed: a later opening ends it no more. */
  settle(): void
}

/** Registers the start of an opening; the latest one wins. `end` is called if a later one takes its place. */
export function beginOpening(end: () => void): Beginning {
  begun += 1
  const mine = begun
  const isLatest = () => mine === begun
  endLatest?.()
  endLatest = end
  return {
    isLatest,
    settle: () => {
      if (isLatest()) endLatest = null
    },
  }
}

/** True once any opening has begun. */
export function hasOpeningBegun(): boolean {
  return begun > 0
}

/** Runs `show` after the draft that is currently being shown, or `giveUp` if a later opening has begun by then. */
export function enterInTurn(isLatest: () => boolean, show: () => Promise<void>, giveUp: () => void): Promise<void> {
  const mine = entering.then(() => (isLatest() ? show() : giveUp()))
  entering = mine.catch(() => undefined)
  return mine
}
