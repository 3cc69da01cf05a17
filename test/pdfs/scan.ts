/** A page that is one picture, as a scanner makes it: there is no text to find. */
import { deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import { setFileId } from '../../scripts/typeset/typesetter'
import { A4 } from './geometry'

const [, , WIDTH, HEIGHT] = A4
const PICTURE = { width: 298, height: 421 }

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** Grey paper with dark bars for lines of text, and a ring for a seal. */
function shade(x: number, y: number): number {
  const ring = Math.hypot(x - 90, y - 330)
  if (ring < 32 && ring > 28) return 120
  const line = Math.floor((y - 50) / 14)
  const isText = x > 40 && x < 258 - (line % 4 === 3 ? 90 : 0) && y > 50 && y < 290 && (y - 50) % 14 < 5
  return isText && x % 9 < 7 ? 70 : 238
}

function picture(): Uint8Array {
  const { width, height } = PICTURE
  const rows = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = shade(x, y)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export async function makeScan(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const page = document.addPage([WIDTH, HEIGHT])
  const image = await document.embedPng(picture())
  page.drawImage(image, { x: 0, y: 0, width: WIDTH, height: HEIGHT })
  setFileId(document, 'scan')
  return document.save()
}
