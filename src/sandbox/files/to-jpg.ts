// Converts files to JPGs: one for a picture, one per page for a PDF. Needs a canvas, which has binaries for most
// machines.
import { createRequire } from 'node:module'
import type * as canvasModule from '@napi-rs/canvas'
import type { PageSize } from '../../contract/geometry/page.ts'
import type { Content } from './bundle.ts'
import { drawPages } from './draw-pages.ts'
import { optionOfJpg } from './file-option.ts'
import { withPdf } from './read-pdf.ts'

type CanvasModule = typeof canvasModule

/**
 * Pictures `skip` to `skip + limit` of all pictures that the contents give; only these are rendered. Null if one of
 * them cannot be rendered.
 */
export async function toJpgs(
  contents: readonly Content[],
  { skip, limit }: { readonly skip: number; readonly limit: number },
): Promise<readonly Content[] | null> {
  const pictures: Content[] = []
  let before = 0
  for (const content of contents) {
    const sizes = content.kind === 'pdf' ? await sizesOf(content) : []
    const count = content.kind === 'pdf' ? sizes.length : 1
    const first = Math.max(skip - before, 0)
    const end = Math.min(skip + limit - before, count)
    before += count
    if (first >= end) continue
    const some = content.kind === 'pdf' ? await pages(content, first, end, sizes) : await picture(content)
    if (!some) return null
    pictures.push(...some)
  }
  return pictures
}

/** The pages of a PDF, in points. */
export const sizesOf = ({ bytes }: Content) =>
  withPdf(bytes, { words: [], fields: false }, async ({ model }) => model.pages)

/** `合同-2.jpg`; `合同.jpg` if it is the only page. */
async function pages(
  content: Content,
  first: number,
  end: number,
  sizes: readonly PageSize[],
): Promise<readonly Content[] | null> {
  const drawn = load() && (await drawPages(content.bytes, { first: first + 1, count: end - first }))
  const nameOf = (page: number) => jpgName(content, sizes.length > 1 ? `-${page + 1}` : '')
  return (
    drawn &&
    drawn.map((bytes, place) => ({
      name: nameOf(first + place),
      kind: 'jpg',
      bytes,
      option: optionOfJpg(sizes[first + place]!),
    }))
  )
}

async function picture(content: Content): Promise<readonly Content[] | null> {
  if (content.kind === 'jpg') return [content]
  const canvas = content.kind === 'png' || content.kind === 'bmp' ? load() : null
  return canvas && [{ name: jpgName(content), kind: 'jpg', bytes: await repaint(canvas, content.bytes) }]
}

const jpgName = ({ name }: Content, part = '') => `${name.replace(/\.[^.]*$/, '')}${part}.jpg`

function load(): CanvasModule | null {
  try {
    // An optional dependency: it has binaries for most machines.
    return createRequire(import.meta.url)('@napi-rs/canvas') as CanvasModule
  } catch {
    return null
  }
}

/** On white, because seals are transparent. */
async function repaint({ createCanvas, loadImage }: CanvasModule, bytes: Uint8Array): Promise<Uint8Array> {
  const image = await loadImage(Buffer.from(bytes))
  const canvas = white(createCanvas(image.width, image.height))
  canvas.getContext('2d').drawImage(image, 0, 0)
  return new Uint8Array(canvas.toBuffer('image/jpeg'))
}

function white(canvas: canvasModule.Canvas): canvasModule.Canvas {
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  return canvas
}
