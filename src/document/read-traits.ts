// What an opened PDF is beside its pages: whether it holds something that a signer will not see as it is meant.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PermissionFlag } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { FileTrait, FileTraitKind } from '../contract/locate/file-trait.ts'
import { isGarbled } from '../contract/text/garbled.ts'
import type { TextPage } from '../contract/text/text-page.ts'
import { passwordOf } from './open-document.ts'

/** What the file's structure tells. What cannot be read is not told. */
export async function readTraits(document: PDFDocumentProxy): Promise<readonly FileTrait[]> {
  const told = await Promise.all(readers.map((read) => read(document).catch(() => [])))
  return told.flat()
}

/** What the text of the pages tells. */
export function traitsOfText(pages: readonly TextPage[]): readonly FileTrait[] {
  return some('garbled-text', pages.filter(isGarbled).length)
}

type Reader = (document: PDFDocumentProxy) => Promise<readonly FileTrait[]>

const readers: readonly Reader[] = [readForm, readFilesInside, readLayers, readSignatures, readProtection]

function some(kind: FileTraitKind, number: number): readonly FileTrait[] {
  return number > 0 ? [{ kind, number }] : []
}

interface Info {
  readonly IsXFAPresent?: boolean
  readonly IsAcroFormPresent?: boolean
  readonly IsCollectionPresent?: boolean
}

async function infoOf(document: PDFDocumentProxy): Promise<Info> {
  return (await document.getMetadata()).info as Info
}

/** An XFA form without AcroForm fields: its pages are made by Adobe's program only, others show "Please wait". */
async function readForm(document: PDFDocumentProxy): Promise<readonly FileTrait[]> {
  const { IsXFAPresent: xfa, IsAcroFormPresent: fields } = await infoOf(document)
  return some('dynamic-form', xfa === true && fields !== true ? 1 : 0)
}

async function readFilesInside(document: PDFDocumentProxy): Promise<readonly FileTrait[]> {
  const { IsCollectionPresent: portfolio } = await infoOf(document)
  const files = ((await document.getAttachments()) as ReadonlyMap<string, unknown> | null)?.size ?? 0
  return portfolio ? some('portfolio', Math.max(files, 1)) : some('attachments', files)
}

interface Layer {
  readonly visible: boolean
}

/** Layers that are hidden on the screen or left out when printing. */
async function readLayers(document: PDFDocumentProxy): Promise<readonly FileTrait[]> {
  const hidden = new Set<string>()
  for (const intent of ['display', 'print']) {
    const layers = (await document.getOptionalContentConfig({ intent })) as Iterable<readonly [string, Layer]>
    for (const [id, { visible }] of layers) if (!visible) hidden.add(id)
  }
  return some('hidden-layers', hidden.size)
}

async function readSignatures(document: PDFDocumentProxy): Promise<readonly FileTrait[]> {
  const signed = (await document.getSignatures())?.length ?? 0
  if (signed > 0) return some('signed', signed)
  const fields = (await document.getFieldObjects()) as ReadonlyMap<string, readonly { type?: unknown }[]> | null
  const signatures = [...(fields?.values() ?? [])].filter((widgets) => widgets.some(({ type }) => type === 'signature'))
  if (signatures.length === 0) return []
  const signedUnsaid = countOf(await document.getData(), '/ByteRange')
  return signedUnsaid > 0 ? some('signed', signedUnsaid) : some('signature-fields', signatures.length)
}

/** pdf.js finds no signature where the form does not say that it has any; what is signed of the file stands in it. */
function countOf(bytes: Uint8Array, word: string): number {
  const letters = Uint8Array.from(word, (letter) => letter.charCodeAt(0))
  let count = 0
  for (let at = bytes.indexOf(letters[0]!); at >= 0; at = bytes.indexOf(letters[0]!, at + 1))
    if (letters.every((letter, index) => bytes[at + index] === letter)) count += 1
  return count
}

/** A password to open it, or one of its owner's that forbids what signing does: writing on the pages. */
async function readProtection(document: PDFDocumentProxy): Promise<readonly FileTrait[]> {
  if (passwordOf(document) !== undefined) return some('password', 1)
  const allowed = (await document.getPermissions()) as ReadonlySet<number> | null
  return some('restricted', allowed && !allowed.has(PermissionFlag.MODIFY_CONTENTS) ? 1 : 0)
}
