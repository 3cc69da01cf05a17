// The looks' own colours. Seals are red and ink has its colour whoever owns the component; the rest is in the party's
// colour.

export const SEAL_RED = '#d7261e'
export const INK = '#1d2b4a'
/** The opacity of a seal without an Opacity of its own: the contract's text under it stays readable. */
export const SEAL_OPACITY = 0.82

/** A colour at the given percentage of its strength, as CSS. */
export function faded(colour: string, percent: number): string {
  return `color-mix(in srgb, ${colour} ${percent}%, transparent)`
}

export function rgb(colour: readonly [number, number, number]): string {
  return `rgb(${colour.join(',')})`
}

export { opacityOf } from '../../../contract/component-types/seal-size.ts'
