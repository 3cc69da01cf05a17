// Data of fonts that a file does not hold may not come from the server: the file's text is then not whole, neither on
// the pages nor where it is searched.
let tell: () => void = () => undefined

/** Has `listener` called for each piece that did not come, in place of the listener before. */
export function onDataMissing(listener: () => void): void {
  tell = listener
}

export function dataIsMissing(): void {
  tell()
}
