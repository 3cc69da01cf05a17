// Decides which of several drafts opened at the same time ends up on the screen.

let begun = 0
/** The draft that is being shown; the next one waits for it. */
let entering: Promise<void> = Promise.resolve()

/**
 * Registers the start of an opening; the latest one wins. Returns a function that tells whether this is still the
 * latest.
 */
export function beginOpening(): () => boolean {
  begun += 1
  const mine = begun
  return () => mine === begun
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
