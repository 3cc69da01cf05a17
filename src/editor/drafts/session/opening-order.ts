// Which of several drafts that are opened at once is the one on the screen.

let begun = 0
/** What is being put on the screen: the next one waits for it. */
let entering: Promise<void> = Promise.resolve()

/** Notes that an opening begins; of two at once the later wins. Gives back whether this one is still the latest. */
export function beginOpening(): () => boolean {
  begun += 1
  const mine = begun
  return () => mine === begun
}

/** True from the first opening on. */
export function hasOpeningBegun(): boolean {
  return begun > 0
}

/** Runs `show` when what is being put on the screen is there, or `giveUp` where a later opening has begun by then. */
export function enterInTurn(isLatest: () => boolean, show: () => Promise<void>, giveUp: () => void): Promise<void> {
  const mine = entering.then(() => (isLatest() ? show() : giveUp()))
  entering = mine.catch(() => undefined)
  return mine
}
