/**
 * Writes the PDFs of test/pdfs/make.ts to test/pdfs/files: `npx tsx scripts/make-test-pdfs.ts`.
 * Encrypted ones have random keys; they stay as they are unless --all is given, so that making the files again changes
 * none.
 */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { TEST_PDFS } from '../test/pdfs/make'

const folder = new URL('../test/pdfs/files/', import.meta.url)
const all = process.argv.includes('--all')
await mkdir(folder, { recursive: true })
for (const { name, make, random } of TEST_PDFS) {
  const target = new URL(name, folder)
  if (random && !all && existsSync(target)) {
    console.log(`${name}: kept`)
    continue
  }
  const bytes = await make()
  await writeFile(target, bytes)
  console.log(`${name}: ${bytes.length} bytes`)
}
