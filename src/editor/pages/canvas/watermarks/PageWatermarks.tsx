// The contract's watermarks, drawn under the components of every visible page as they will appear in the signed file.
import { typesWhere } from '../../../../contract/component-types/catalogue.ts'
import { memo, useMemo } from 'react'
import { createPortal } from 'react-dom'
import { textStyle } from '../../../../contract/component-types/extra.ts'
import type { Component } from '../../../../contract/api/component.ts'
import type { PageSize } from '../../../../contract/geometry/page.ts'
import { watermarkMarks, watermarkText } from '../../../../contract/component-types/watermark.ts'
import { useEditor } from '../../../state/editor-store.ts'
import { useView } from '../../../state/view-store.ts'
import { layerContent, useLayers } from '../../../viewer/page-layers.ts'
import { rgb } from '../../looks/colours.ts'
import { fontStack } from '../../looks/fonts.ts'
import { MAX_SHOWN } from '../../looks/looks.ts'
import { short } from '../../looks/seal-geometry.ts'
import { widthEm } from '../../../../contract/values/text-width.ts'
import { boxStyle } from '../../boxes/box-element.ts'
import styles from './PageWatermarks.module.css'

const watermarkTypes: ReadonlySet<string> = new Set(typesWhere(({ covers }) => covers))

export function PageWatermarks() {
  const mounted = useLayers((state) => state.mounted)
  const components = useEditor((state) => state.draft?.components)
  const pages = useView((state) => state.model.pages)
  const watermarks = useMemo(
    () => (components ?? []).filter(({ component }) => watermarkTypes.has(component.ComponentType)),
    [components],
  )
  if (watermarks.length === 0) return null
  return mounted.map((page) => {
    const layer = layerContent(page)
    const size = pages[page - 1]
    if (!layer || !size) return null
    return createPortal(
      watermarks.map(({ id, component }) => (
        <Watermark key={id} component={component} widthPt={size.widthPt} heightPt={size.heightPt} />
      )),
      layer,
      `watermark-${page}`,
    )
  })
}

/**
 * One watermark over one page. It is redrawn only when it or the page's size changes, not while something is dragged.
 */
export const Watermark = memo(function Watermark({
  component,
  widthPt,
  heightPt,
}: PageSize & { readonly component: Component }) {
  const text = watermarkText(component).slice(0, MAX_SHOWN)
  const { fontSizePt, font, colour } = textStyle(component)
  const { centres, turnDeg, opacity } = watermarkMarks(component, widthEm(text) * fontSizePt, fontSizePt, {
    widthPt,
    heightPt,
  })
  if (centres.length === 0) return null
  return (
    <svg
      className={styles.watermark}
      style={boxStyle({ x: 0, y: 0, width: widthPt, height: heightPt })}
      data-watermark
      aria-hidden="true"
      focusable="false"
      viewBox={`0 0 ${widthPt} ${heightPt}`}
      preserveAspectRatio="none"
    >
      <g
        fill={rgb(colour)}
        fillOpacity={opacity}
        fontSize={fontSizePt}
        fontFamily={fontStack(font)}
        textAnchor="middle"
      >
        {centres.map(({ x, y }, index) => (
          // SVG turns clockwise, as `turnDeg` counts.
          <text key={index} transform={`translate(${short(x)} ${short(y)})rotate(${short(turnDeg)})`}>
            {text}
          </text>
        ))}
      </g>
    </svg>
  )
})
