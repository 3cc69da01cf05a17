// Files as JPGs: one for a picture, one per page for a PDF.
import type { Content } from '../files/bundle.ts'
import { optionOfJpg } from '../files/file-option.ts'
import type { Drawings } from './drawings.ts'

/**
 * Pictures `skip` to `skip + limit` of all pictures that the contents give; only these are rendered. Null if one of the
 * contents is no picture and no PDF. Throws a FileProblem.
 */
export async function toJpgs(
  contents: readonly Content[],
  { skip, limit }: { readonly skip: number; readonly limit: number },
  drawings: Drawings,
  asker: string,
): Promise<readonly Content[] | null> {
  const pictures: Content[] = []
  let before = 0
  for (const content of contents) {
    const isPdf = content.kind === 'pdf'
    const sizes = isPdf ? await drawings.sizes(content, asker) : []
    const count = isPdf ? sizes.length : 1
    const first = Math.max(skip - before, 0)
    const end = Math.min(skip + limit - before, count)
    before += count
    if (first >= end) continue
    if (isPdf) {
      const pages = await drawings.jpgs(content, { first: first + 1, count: end - first }, asker)
      pictures.push(
        ...pages.map((bytes, place): Content => {
          const page = first + place
          // `合同-2.jpg`; `合同.jpg` if it is the only page.
          const name = jpgName(content, sizes.length > 1 ? `-${page + 1}` : '')
          return { key: `${content.key} page ${page}`, name, kind: 'jpg', bytes, option: optionOfJpg(sizes[page]!) }
        }),
      )
    } else {
      const picture = await jpgOf(content, drawings, asker)
      if (!picture) return null
      pictures.push(picture)
    }
  }
  return pictures
}

async function jpgOf(content: Content, drawings: Drawings, asker: string): Promise<Content | null> {
  if (content.kind === 'jpg') return content
  if (content.kind !== 'png' && content.kind !== 'bmp') return null
  return { ...content, name: jpgName(content), kind: 'jpg', bytes: await drawings.repainted(content, asker) }
}

const jpgName = ({ name }: Content, part = '') => `${name.replace(/\.[^.]*$/, '')}${part}.jpg`
