// A draft with its PDF and its pictures as one file, `<contract name>.luokuan`: a zip of draft.json, contract.pdf and
// pictures/1.png and so on, which draft.json maps to the values that they stand for.
import { Zip, ZipPassThrough } from 'fflate'
import type { Draft } from '../../../contract/draft/draft.ts'
import { fileNameOf } from '../../../contract/draft/contract-name.ts'
import { newId } from '../../../contract/draft/id.ts'
import { bundleExtension } from './accepted-files.ts'
import type { KeptPicture } from './picture.ts'
import { partOfPicture, readBundledPictures, writtenPictures } from './bundle-pictures.ts'
import { yieldToBrowser, chunkBytes } from './yield-to-browser.ts'
import { isCoherent, isDraft, readView, type DraftView } from './draft-record.ts'
import { readZipEntry, zipEntries, type ZipEntry } from './zip-entries.ts'

const format = 'luokuan-draft'
const version = 1
const draftPart = 'draft.json'
const filePart = 'contract.pdf'

const megabyte = 1024 * 1024
/** The total unpacked size of all entries: a PDF has at most 60 MB, a draft 20, and pictures get the rest. */
export const maxUnpackedBytes = 300 * megabyte
const maxFileBytes = 60 * megabyte
const maxDraftBytes = 20 * megabyte
/** Deeper than any request; serializing deeper nesting could exhaust the stack. */
const maxDepth = 100

export type BundleErrorCode =
  /** Not a zip, or a zip of something else. */
  | 'notBundle'
  | 'tooLarge'
  /** draft.json or contract.pdf is missing or duplicated. */
  | 'missingPart'
  /** Written by a later version of Luokuan. */
  | 'newerVersion'
  /** Truncated or modified. */
  | 'damaged'
  /** draft.json does not contain a consistent draft. */
  | 'invalidDraft'
  | 'notPdf'
  /** The file could not be read from the disk. */
  | 'unreadable'

export type BundleResult =
  | {
      readonly ok: true
      readonly draft: Draft
      readonly view: DraftView
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly pictures: readonly KeptPicture[]
    }
  | { readonly ok: false; readonly code: BundleErrorCode }

export function bundleFileName(draft: Draft): string {
  return `${fileNameOf(draft)}${bundleExtension}`
}

/** Packs without compression: a PDF is already compressed, and this is fast. */
export async function writeBundle(
  draft: Draft,
  view: DraftView,
  bytes: Uint8Array,
  pictures: readonly KeptPicture[] = [],
): Promise<Blob> {
  const chunks: BlobPart[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(new Uint8Array(chunk))
  })
  await addPart(
    zip,
    draftPart,
    new TextEncoder().encode(JSON.stringify({ format, version, draft, view, ...writtenPictures(pictures) })),
  )
  await addPart(zip, filePart, bytes)
  for (const [n, picture] of pictures.entries())
    await addPart(zip, partOfPicture(n, picture), new Uint8Array(await picture.bytes.arrayBuffer()))
  zip.end()
  return new Blob(chunks, { type: 'application/zip' })
}

async function addPart(zip: Zip, name: string, bytes: Uint8Array): Promise<void> {
  const part = new ZipPassThrough(name)
  zip.add(part)
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    if (at > 0) await yieldToBrowser()
    part.push(bytes.subarray(at, at + chunkBytes))
  }
  part.push(new Uint8Array(0), true)
}

/**
 * Reads a bundle. Never throws, and never unpacks more than the limit. The draft and its file get new ids, so that it
 * can coexist with the draft that it was saved from.
 */
export async function readBundle(file: Blob): Promise<BundleResult> {
  if (file.size > maxUnpackedBytes + megabyte) return refused('tooLarge')
  const zip = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  )
  if (!zip) return refused('unreadable')
  const entries = zipEntries(zip)
  if (!entries) return refused('notBundle')
  if (entries.reduce((sum, { size }) => sum + size, 0) > maxUnpackedBytes) return refused('tooLarge')

  const draftEntry = onlyPart(entries, draftPart)
  const fileEntry = onlyPart(entries, filePart)
  if (!draftEntry && !fileEntry) return refused('notBundle')
  if (!draftEntry || !fileEntry) return refused('missingPart')
  if (draftEntry.size > maxDraftBytes || fileEntry.size > maxFileBytes) return refused('tooLarge')

  const json = await readZipEntry(zip, draftEntry)
  if (!json) return refused('damaged')
  const read = readDraft(json)
  if (!read.ok) return read
  const bytes = await readZipEntry(zip, fileEntry)
  if (!bytes) return refused('damaged')
  if (!looksLikePdf(bytes)) return refused('notPdf')

  const pictures = await readBundledPictures(read.pictures, zip, entries)
  if (!pictures) return refused('damaged')

  const { draft, view } = read
  return {
    ok: true,
    draft: { ...draft, id: newId(), file: { ...draft.file, id: newId(), size: bytes.length } },
    view,
    bytes,
    pictures,
  }
}

function refused(code: BundleErrorCode): { readonly ok: false; readonly code: BundleErrorCode } {
  return { ok: false, code }
}

/** Matched by base name, since some zip tools add a folder. Null if there is none, or more than one. */
function onlyPart(entries: readonly ZipEntry[], name: string): ZipEntry | null {
  const found = entries.filter(({ path }) => path.split(/[\\/]/).at(-1) === name)
  return found.length === 1 ? (found[0] ?? null) : null
}

type DraftResult =
  | { readonly ok: true; readonly draft: Draft; readonly view: DraftView; readonly pictures: unknown }
  | ReturnType<typeof refused>

function readDraft(json: Uint8Array): DraftResult {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json))
  } catch {
    return refused('damaged')
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== format)
    return refused('notBundle')
  const written = 'version' in value ? value.version : undefined
  if (typeof written === 'number' && written > version) return refused('newerVersion')
  const draft = 'draft' in value ? value.draft : undefined
  if (written !== version || isTooDeep(draft, maxDepth) || !isDraft(draft) || !isCoherent(draft))
    return refused('invalidDraft')
  return {
    ok: true,
    draft,
    view: readView('view' in value ? value.view : undefined),
    pictures: 'pictures' in value ? value.pictures : undefined,
  }
}

/** Stops at the limit, so that malicious nesting cannot exhaust the stack here either. */
function isTooDeep(value: unknown, depthLeft: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depthLeft === 0 || Object.values(value).some((inner) => isTooDeep(inner, depthLeft - 1))
}

/** pdf.js, like all readers, tolerates some bytes before the header. */
function looksLikePdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}
