// Row 20: absolutely placed components must be on a page. For keywords and form fields the file decides, and types that
// cover every page have no position.
import { typesWhere } from '../component-types/catalogue.ts'
import { pageRanges } from '../component-types/extra.ts'
import { isOnPage, type PageSize } from '../geometry/page.ts'
import type { Rect } from '../geometry/rect.ts'
import { repeatsOnPages, resolvePage } from '../locate/locate.ts'
import { at, type Hit, type Rule } from './rule.ts'
import type { ComponentView } from './component-view.ts'

export const placementRules: readonly Rule[] = [
  {
    row: 20,
    name: 'file-index',
    code: 'InvalidParameter.ComponentFileIndex',
    scope: 'component',
    check: (view) => ((view.component.FileIndex ?? 0) === 0 ? null : at(view, 'FileIndex')),
  },
  {
    row: 20,
    name: 'page-missing',
    code: 'InvalidParameter.ComponentPage',
    scope: 'component',
    about: { mode: 'NORMAL' },
    check: (view) => (readsPage(view) && !view.component.ComponentPage ? at(view, 'ComponentPage') : null),
  },
  {
    row: 20,
    name: 'page-beyond',
    code: 'InvalidParameter.ComponentPage',
    scope: 'component',
    about: { mode: 'NORMAL' },
    check: (view, _subject, { document }) => {
      const { ComponentPage: page } = view.component
      if (!document || !readsPage(view) || !page || resolvePage(page, document.pages.length) !== null) return null
      return at(view, 'ComponentPage', { page, pages: document.pages.length })
    },
  },
  {
    row: 20,
    name: 'page-ranges-beyond',
    code: 'InvalidParameter.ComponentPage',
    scope: 'component',
    about: { mode: 'NORMAL', withExtra: true },
    check: (view, _subject, { document }) => {
      const ranges = rangesOf(view)
      if (!document || ranges === null) return null
      const pages = document.pages.length
      const allBegin = ranges.every(({ BeginPage }) => resolvePage(BeginPage, pages) !== null)
      return allBegin && view.placements().length > 0 ? null : at(view, 'ComponentExtra', { pages })
    },
  },
  {
    row: 20,
    name: 'size-not-positive',
    code: 'InvalidParameter.ComponentPosition',
    scope: 'component',
    check: (view) => {
      // A component in a form field has the field's size (S4 example 13 sends 0).
      if (view.mode === 'FIELD' || covers(view)) return null
      const { ComponentWidth: width = 0, ComponentHeight: height = 0 } = view.component
      return width > 0 ? (height > 0 ? null : at(view, 'ComponentHeight')) : at(view, 'ComponentWidth')
    },
  },
  {
    row: 20,
    name: 'position-missing',
    code: 'InvalidParameter.ComponentPosition',
    scope: 'component',
    about: { mode: 'NORMAL' },
    check: (view) => {
      const { ComponentPosX: x, ComponentPosY: y } = view.component
      if (covers(view)) return null
      if (y === undefined) return at(view, 'ComponentPosY')
      return x === undefined && !isPaging(view) ? at(view, 'ComponentPosX') : null
    },
  },
  {
    row: 20,
    name: 'position-outside',
    code: 'InvalidParameter.ComponentPosition',
    scope: 'component',
    about: { mode: 'NORMAL' },
    check: (view, _subject, { document }) => {
      if (covers(view)) return null
      if (isPaging(view)) return outsideAllPages(view, document?.pages ?? null)
      if (!isOnPage(ownRect(view), endless))
        return { path: view.path, params: { page: view.component.ComponentPage ?? 1 } }
      return offItsPage(view, document?.pages ?? null)
    },
  },
  {
    row: 20,
    name: 'paging-outside-some',
    code: 'InvalidParameter.ComponentPosition',
    severity: 'warning',
    scope: 'component',
    about: { mode: 'NORMAL', types: typesWhere(({ paging }) => paging) },
    check: (view, _subject, { document }) => {
      if (!document || outsideAllPages(view, document.pages)) return null
      const page = document.pages.findIndex((size) => !isOnEdgeOf(view, size))
      return page < 0 ? null : { path: view.path, params: { page: page + 1 } }
    },
  },
  {
    row: 20,
    name: 'keyword-place-outside',
    code: 'InvalidParameter.ComponentPosition',
    // Row 20 only covers absolute placement, but any seal that overhangs the page is wrong.
    severity: 'warning',
    scope: 'component',
    about: { mode: 'KEYWORD' },
    check: (view, _subject, { document }) => offItsPage(view, document?.pages ?? null),
  },
]

/** Only its PosY, Width and Height matter, since it spans the edges of all pages. */
export function isPaging({ entry }: ComponentView): boolean {
  return entry?.paging === true
}

/** Its position is not used. */
export function covers({ entry }: ComponentView): boolean {
  return entry?.covers === true
}

/** PageRanges, if the type supports them. */
function rangesOf(view: ComponentView): ReturnType<typeof pageRanges> {
  return view.extra.PageRanges !== undefined && repeatsOnPages(view.component) ? pageRanges(view.component) : null
}

function readsPage(view: ComponentView): boolean {
  return !isPaging(view) && !covers(view) && rangesOf(view) === null
}

/** A page without right and bottom edges: what is not on it is not on any page. */
const endless: PageSize = { widthPt: Infinity, heightPt: Infinity }

function ownRect({ component }: ComponentView): Rect {
  const {
    ComponentPosX: x = 0,
    ComponentPosY: y = 0,
    ComponentWidth: width = 0,
    ComponentHeight: height = 0,
  } = component
  return { x, y, width, height }
}

/** The first place that overhangs its page. */
function offItsPage(view: ComponentView, pages: readonly PageSize[] | null): Hit | null {
  if (!pages) return null
  const off = view.placements().find(({ page, rect }) => {
    const size = pages[page - 1]
    return size !== undefined && !isOnPage(rect, size)
  })
  return off ? { path: view.path, params: { page: off.page } } : null
}

function isOnEdgeOf(view: ComponentView, page: PageSize): boolean {
  return isOnPage({ ...ownRect(view), x: 0 }, page)
}

function outsideAllPages(view: ComponentView, pages: readonly PageSize[] | null): Hit | null {
  const fits = (pages ?? [endless]).some((page) => isOnEdgeOf(view, page))
  return fits ? null : { path: view.path, params: { page: 1 } }
}
