// Warnings about components that Tencent accepts but a careful person would fix. They come after all other rules of
// docs/checks.md.
import { mmFromPt, ptFromMm } from '../geometry/units.ts'
import { childViewsOf } from './combination.ts'
import { typesWhere } from '../component-types/catalogue.ts'
import { combinationTypes } from '../component-types/combination-types.ts'
import { writtenText } from '../component-types/written-text.ts'
import { kindFacets } from '../component-types/value-kinds.ts'
import type { Size } from '../geometry/rect.ts'
import { hasForbiddenCharacters } from '../values/characters.ts'
import { missingGlyphs } from '../values/glyphs.ts'
import { overlapsOf } from './overlaps.ts'
import { overPrint } from './over-print.ts'
import { covers, isPaging } from './placement.ts'
import { at, type Rule } from './rule.ts'
import type { ComponentView } from './component-view.ts'
import { dateSize, fitsBox, isTooLong } from './text-fit.ts'

const row = 24
/** Approximate margin lost to printing and binding. */
const edgeMm = 5
const edgePt = ptFromMm(edgeMm)
const slackPt = 0.01
/** Characters that a finding names. */
const shownGlyphs = 5

/** Types whose value is written in the component's font and size. */
const writtenTexts = typesWhere(({ text, value }) => text && kindFacets(value).written)

/** Types that will show a date later, once signed or filled in. */
const datesToCome = typesWhere(({ mark, value }) => mark === 'date' || value === 'date')

const signedDates = typesWhere(({ mark }) => mark === 'date')

export const carefulRules: readonly Rule[] = [
  {
    row,
    name: 'components-overlap',
    code: 'overlap',
    severity: 'warning',
    scope: 'request',
    check: (subject, { document }) => (document ? overlapsOf(subject).others : []),
  },
  {
    row,
    name: 'same-overlap',
    code: 'overlap',
    severity: 'warning',
    scope: 'request',
    check: (subject, { document }) => (document ? overlapsOf(subject).same : []),
  },
  {
    row,
    name: 'over-print',
    code: 'over-print',
    severity: 'warning',
    scope: 'component',
    about: { types: [...writtenTexts, ...signedDates] },
    check: (view, _subject, context) => overPrint(view, context),
  },
  {
    row,
    name: 'near-edge',
    code: 'InvalidParameter.ComponentPosition',
    severity: 'warning',
    scope: 'component',
    check: (view, _subject, { document }) => {
      // The file fixes the position of a form field; a watermark covers the page.
      if (!document || view.mode === 'FIELD' || isPaging(view) || covers(view)) return null
      const places = view.placements()
      for (let place = 0; place < places.length; place += 1) {
        const { page, rect } = places[place]!
        const size = document.pages[page - 1]
        if (!size) continue
        const left = Math.min(rect.x, rect.y, size.widthPt - rect.x - rect.width, size.heightPt - rect.y - rect.height)
        // Row 20 reports what overhangs the page.
        if (left >= -slackPt && left < edgePt)
          return {
            path: view.path,
            params: { page, mm: Math.max(0, Math.floor(mmFromPt(left) * 10) / 10), edge: edgeMm },
          }
      }
      return null
    },
  },
  {
    row,
    name: 'size-too-small',
    code: 'InvalidParameter.ComponentPosition',
    severity: 'warning',
    scope: 'component',
    // The catalogue's minimum sizes; smaller components are illegible or hard to sign.
    check: (view) => {
      const { entry, component } = view
      const { ComponentWidth: width = 0, ComponentHeight: height = 0 } = component
      if (!entry || view.mode === 'FIELD' || width <= 0 || height <= 0) return null
      // UseSealSize uses the seal's own size.
      if (view.extra.UseSealSize === true || view.extra.UseSealSize === 'true') return null
      if (width >= entry.min.width - slackPt && height >= entry.min.height - slackPt) return null
      const params = { width: mm(entry.min.width), height: mm(entry.min.height) }
      return at(view, width < entry.min.width - slackPt ? 'ComponentWidth' : 'ComponentHeight', params)
    },
  },
  {
    row,
    name: 'text-too-long',
    code: 'cut-off',
    severity: 'warning',
    scope: 'component',
    about: { kinds: ['initiator'], types: writtenTexts },
    check: (view) => {
      const box = boxOf(view)
      return box && isTooLong(view.component, box) ? at(view, 'ComponentValue') : null
    },
  },
  {
    row,
    name: 'date-cut-off',
    code: 'cut-off',
    severity: 'warning',
    scope: 'component',
    about: { types: datesToCome },
    check: (view) => {
      const box = boxOf(view)
      const { component, entry } = view
      if (!box || (component.ComponentValue ?? '') !== '') return null
      return fitsBox(dateSize(component, entry?.mark === 'date'), box) ? null : at(view, 'ComponentWidth')
    },
  },
  {
    row,
    name: 'glyph-missing',
    code: 'missing-glyph',
    severity: 'warning',
    scope: 'component',
    about: { kinds: ['initiator'] },
    check: (view) => {
      // Row 22 refuses emoji and the like.
      const text = writtenText(view.component)
      const missing = missingGlyphs(text, shownGlyphs + 1).filter((char) => !hasForbiddenCharacters(char, true))
      if (missing.length === 0) return null
      const more = missing.length > shownGlyphs ? '…' : ''
      return at(view, 'ComponentValue', { characters: missing.slice(0, shownGlyphs).join(' ') + more })
    },
  },
  {
    row,
    name: 'combination-child-outside',
    code: 'InvalidParameter.ComponentPosition',
    severity: 'warning',
    scope: 'component',
    about: { mode: 'NORMAL', types: combinationTypes },
    check: (view, subject, { document }) => {
      const own = view.placements()[0]
      if (!document || !own) return null
      const outside = childViewsOf(view, subject).some((child) => {
        const place = child.placements()[0]
        return place !== undefined && (place.page !== own.page || !isWithin(place.rect, own.rect))
      })
      return outside ? at(view, 'ComponentExtra') : null
    },
  },
]

function mm(pt: number): number {
  return Math.round(mmFromPt(pt))
}

/** The size of the box that it is written in; a form field has its own. */
function boxOf(view: ComponentView): Size | undefined {
  if (view.mode === 'FIELD') return view.placements()[0]?.rect
  const { ComponentWidth: width = 0, ComponentHeight: height = 0 } = view.component
  return { width, height }
}

type Box = ReturnType<ComponentView['placements']>[number]['rect']

/** With 1 pt of tolerance, so that coinciding lines count as inside. */
function isWithin(inner: Box, outer: Box): boolean {
  const slack = 1
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  )
}
