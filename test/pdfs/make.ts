/** The PDFs that tests open, by file name. scripts/make-test-pdfs.ts writes them to test/pdfs/files. */
import { makeEmpty, makeNotAPdf, makeTruncated, makeZeroPages } from './broken'
import { makeFontsNotEmbedded } from './foreign-fonts'
import { makeForm } from './form'
import { makeCropped, makeMixedSizes, makeRotated } from './geometry'
import { makeEncrypted, makeOwnerOnly } from './guarded'
import { makeScan } from './scan'
import { makeTable } from './table'
import { makeA4FourPages, makeSevenPages } from './text'

export { makeLongContract, makeSignedOnEachPage } from './text'

export interface TestPdf {
  name: string
  make: () => Promise<Uint8Array>
  /** made anew, its bytes are others */
  random?: boolean
}

export const TEST_PDFS: readonly TestPdf[] = [
  { name: 'a4-four-pages.pdf', make: makeA4FourPages },
  { name: 'rotated.pdf', make: makeRotated },
  { name: 'cropped.pdf', make: makeCropped },
  { name: 'mixed-sizes.pdf', make: makeMixedSizes },
  { name: 'seven-pages.pdf', make: makeSevenPages },
  { name: 'form.pdf', make: makeForm },
  { name: 'table.pdf', make: makeTable },
  { name: 'fonts-not-embedded.pdf', make: makeFontsNotEmbedded },
  { name: 'encrypted.pdf', make: makeEncrypted, random: true },
  { name: 'owner-only.pdf', make: makeOwnerOnly, random: true },
  { name: 'scan.pdf', make: makeScan },
  { name: 'truncated.pdf', make: makeTruncated },
  { name: 'not-a-pdf.pdf', make: makeNotAPdf },
  { name: 'empty.pdf', make: makeEmpty },
  { name: 'zero-pages.pdf', make: makeZeroPages },
]
