// A picture of the draft, drawn into a look.
import type { JSX } from 'react'
import type { Rect } from '../../../contract/geometry/rect.ts'
import { short } from './seal-geometry.ts'

/** fill: the whole box, whatever the proportions. centre, corner: in proportion, in the middle or at the top left. */
export type PictureFit = 'fill' | 'centre' | 'corner'

const fits = { fill: 'none', centre: 'xMidYMid meet', corner: 'xMinYMin meet' } as const

export function PictureIn({ url, box, fit }: { url: string; box: Rect; fit: PictureFit }): JSX.Element {
  return (
    <image
      href={url}
      x={short(box.x)}
      y={short(box.y)}
      width={short(box.width)}
      height={short(box.height)}
      preserveAspectRatio={fits[fit]}
    />
  )
}
