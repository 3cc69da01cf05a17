// Long work on bytes is done in pieces, with a breath in between, so that the page goes on answering.

/** A piece takes a few milliseconds. */
export const pieceBytes = 2 * 1024 * 1024

export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
