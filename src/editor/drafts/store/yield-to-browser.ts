// Long work on bytes is done in chunks and yields to the browser in between, so that the page stays responsive.

/** A chunk of this size takes a few milliseconds. */
export const chunkBytes = 2 * 1024 * 1024

export function yieldToBrowser(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
