/** Pages of every rotation, crop box and size. What each page claims is exported, for tests to compare with. */
import { makeGridPages, type Box, type GridPage, type Rotation } from './grid'

export const A4: Box = [0, 0, 595.28, 841.89]
const ROTATIONS: readonly Rotation[] = [0, 90, 180, 270]

export const ROTATED_PAGES: readonly GridPage[] = ROTATIONS.map((rotate) => ({ media: A4, rotate }))

export const CROPPED_PAGES: readonly GridPage[] = ROTATIONS.map((rotate) => ({
  media: [-20, -30, 700, 900],
  crop: [61.2, 28.8, 550.8, 763.2],
  rotate,
}))

export const MIXED_PAGES: readonly GridPage[] = [
  { media: A4 },
  { media: [0, 0, 841.89, 595.28] },
  { media: [0, 0, 841.89, 1190.55] },
  { media: [0, 0, 612, 792] },
  { media: [0, 0, 200, 100] },
  { media: [0, 0, 300, 400], userUnit: 2 },
]

export const makeRotated = () => makeGridPages('rotated', ROTATED_PAGES)
export const makeCropped = () => makeGridPages('cropped', CROPPED_PAGES)
export const makeMixedSizes = () => makeGridPages('mixed sizes', MIXED_PAGES)
