// Beyond the document: what Tencent takes and a careful person would not leave so. Warnings, after all of docs/checks.md.
import { ptFromMm, mmFromPt } from '../geometry/units.ts'
import { overlaps } from './overlaps.ts'
import { isPaging } from './placement.ts'
import { at, type Rule } from './rule.ts'

const afterAllRows = 24
/** Printers and binders take about so much. */
const edgeMm = 5
const edgePt = ptFromMm(edgeMm)

export const carefulRules: readonly Rule[] = [
  {
    row: afterAllRows,
    name: 'party-not-told',
    code: 'InvalidParameter.NotifyType',
    severity: 'warning',
    scope: 'approver',
    // Who signs automatically need not be told. What an absent NotifyType means differs between the documents.
    check: (party) => {
      const type = (party.approver.NotifyType ?? '').toLowerCase()
      const signs = party.kind === 'company' || party.kind === 'person'
      return signs && (type === '' || type === 'none') ? at(party, 'NotifyType') : null
    },
  },
  {
    row: afterAllRows,
    name: 'components-overlap',
    code: 'InvalidParameter.ComponentPosition',
    severity: 'warning',
    scope: 'request',
    check: ({ components }, { document }) => (document ? overlaps(components) : []),
  },
  {
    row: afterAllRows,
    name: 'near-edge',
    code: 'InvalidParameter.ComponentPosition',
    severity: 'warning',
    scope: 'component',
    check: (view, _subject, { document }) => {
      // A form field stands where the file says; a watermark covers the page.
      if (!document || view.mode === 'FIELD' || isPaging(view) || view.component.ComponentType === 'WATERMARK') return null
      for (const { page, rect } of view.placements()) {
        const size = document.pages[page - 1]
        if (!size) continue
        const left = Math.min(rect.x, rect.y, size.widthPt - rect.x - rect.width, size.heightPt - rect.y - rect.height)
        // What hangs off the page is told by row 20.
        if (left >= -0.01 && left < edgePt) return { path: view.path, params: { page, mm: Math.max(0, Math.floor(mmFromPt(left) * 10) / 10), edge: edgeMm } }
      }
      return null
    },
  },
]
