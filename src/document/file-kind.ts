// The kind of a file, from its content and the suffix of its name together, unless FileType names it (DOC 73066).
import { pictureEndings, pictureType } from '../contract/values/picture.ts'
import { hasPdfHeader } from './open-error.ts'

export const fileKinds = ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'html', 'txt', 'png', 'jpg', 'bmp', 'zip'] as const
export type FileKind = (typeof fileKinds)[number]

/** First bytes that several kinds share; the suffix decides between them. */
type Container = 'zip' | 'ole' | 'text'

const suffixes: Readonly<Record<string, FileKind>> = {
  jpeg: 'jpg',
  htm: 'html',
  ...Object.fromEntries(fileKinds.map((kind) => [kind, kind])),
}

const containerOf: Readonly<Partial<Record<FileKind, Container>>> = {
  docx: 'zip',
  xlsx: 'zip',
  zip: 'zip',
  doc: 'ole',
  xls: 'ole',
  html: 'text',
  txt: 'text',
}

export function isPicture(kind: FileKind): boolean {
  return kind === 'png' || kind === 'jpg' || kind === 'bmp'
}

/** The kind that a suffix or a FileType means: `JPEG` is jpg. Null if that kind is not accepted. */
export function kindOfSuffix(suffix: string): FileKind | null {
  const known = suffix.toLowerCase()
  return Object.hasOwn(suffixes, known) ? suffixes[known]! : null
}

export function suffixOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1] ?? ''
}

/**
 * The kind of a file, or null if content and suffix (or FileType) contradict each other or neither tells. A name
 * without a known suffix is fine if the content tells (KIT sends such names).
 */
export function fileKind(name: string, bytes: Uint8Array, fileType?: string): FileKind | null {
  const wanted = kindOfSuffix(fileType || suffixOf(name))
  const content = contentOf(bytes)
  if (fileType && wanted === null) return null
  if (content === null) return null
  if (content === 'zip' || content === 'ole' || content === 'text') {
    if (wanted !== null) return containerOf[wanted] === content ? wanted : null
    return content === 'text' && looksLikeHtml(bytes) ? 'html' : null
  }
  return wanted === null || wanted === content ? content : null
}

function contentOf(bytes: Uint8Array): FileKind | Container | null {
  const picture = pictureType(bytes, 'start')
  if (picture !== null) return pictureEndings[picture]
  if (starts(bytes, 0x42, 0x4d)) return 'bmp'
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip'
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole'
  if (hasPdfHeader(bytes)) return 'pdf'
  return bytes.length > 0 && !bytes.subarray(0, 4096).includes(0) ? 'text' : null
}

function starts(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((value, index) => bytes[index] === value)
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  return /<(?:!doctype html|html|body|head|p|div|table)\b/i.test(
    new TextDecoder('latin1').decode(bytes.subarray(0, 4096)),
  )
}

/** A Word or Excel file with a password: an OLE file that holds another one, encrypted (MS-OFFCRYPTO). */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  return contentOf(bytes) === 'ole' && indexOf(bytes, encryptedPackage) >= 0
}

const encryptedPackage = Uint8Array.from('EncryptedPackage', (letter) => letter.charCodeAt(0))

/** The index of the letters in UTF-16; -1 if they are not there. */
function indexOf(bytes: Uint8Array, letters: Uint8Array): number {
  for (let at = bytes.indexOf(letters[0]!); at >= 0; at = bytes.indexOf(letters[0]!, at + 1)) {
    if (letters.every((letter, n) => bytes[at + 2 * n] === letter && bytes[at + 2 * n + 1] === 0)) return at
  }
  return -1
}
