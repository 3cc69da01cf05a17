/**
 * Makes public/sample/purchase-contract.pdf from the Markdown beside it: `npx tsx scripts/make-sample.ts`.
 * Made again from the same text, the file is the same, byte for byte.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseContract } from './sample/contract-blocks'
import { setContract } from './sample/set-contract'
import { createTypesetter, setFileId } from './typeset/typesetter'

const folder = new URL('../public/sample/', import.meta.url)
const source = await readFile(new URL('purchase-contract.md', folder), 'utf8')
const blocks = parseContract(source)
const title = blocks.find((block) => block.kind === 'title')?.text ?? ''
const number = blocks.find((block) => block.kind === 'note')?.text ?? ''

const setter = await createTypesetter(`${source}第页共0123456789 `, title)
setContract(blocks, setter, { name: title, number })
setFileId(setter.document, title)
const target = new URL('purchase-contract.pdf', folder)
const bytes = await setter.document.save()
await writeFile(target, bytes)
console.log(`${fileURLToPath(target)}: ${setter.document.getPageCount()} pages, ${bytes.length} bytes`)
