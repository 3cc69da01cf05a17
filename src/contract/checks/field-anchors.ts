// Rows 21 and 24: the form field that a component is in, and fields that nobody fills in.
import { valueFacets } from '../component-types/catalogue.ts'
import type { DocumentModel } from '../locate/document-model.ts'
import { freeFields, isUnseen } from '../locate/free-fields.ts'
import { isRead, shortened } from './anchors.ts'
import { at, type Hit, type Rule } from './rule.ts'
import type { ComponentView } from './component-view.ts'

export const fieldRules: readonly Rule[] = [
  {
    row: 21,
    name: 'field-empty',
    code: 'MissingParameter.Field',
    scope: 'component',
    about: { mode: 'FIELD' },
    check: (view) => (!view.component.ComponentName ? at(view, 'ComponentName') : null),
  },
  {
    row: 21,
    name: 'field-not-found',
    code: 'MissingParameter.Field',
    scope: 'component',
    about: { mode: 'FIELD' },
    check: (view, _subject, context) => {
      const { ComponentName: field } = view.component
      if (!field || !isRead(context) || view.placements().length > 0) return null
      return at(view, 'ComponentName', { field: shortened(field) })
    },
  },
  {
    row: 21,
    name: 'field-shared',
    code: 'InvalidParameter.ComponentPosition',
    severity: 'warning',
    scope: 'request',
    check: ({ select }) => {
      const seen = new Set<string>()
      return select({ mode: 'FIELD' }).flatMap((view): readonly Hit[] => {
        const { ComponentName: field = '' } = view.component
        if (field === '') return []
        const again = seen.has(field)
        seen.add(field)
        return again ? [at(view, 'ComponentName', { field: shortened(field) })] : []
      })
    },
  },
  {
    row: 21,
    name: 'field-kind',
    code: 'InvalidParameter.ComponentTypeNoMatchValue',
    severity: 'warning',
    scope: 'component',
    about: { list: 'fill', mode: 'FIELD' },
    check: (view, { file }) => {
      const { kind, push } = file?.fieldsNamed(view.component.ComponentName)[0] ?? {}
      if (push) return at(view, 'ComponentType')
      const wrong =
        view.entry?.value === 'tick'
          ? kind === 'Tx' || kind === 'Ch' || kind === 'Sig'
          : valueFacets(view.component.ComponentType).written === true && (kind === 'Btn' || kind === 'Sig')
      return wrong ? at(view, 'ComponentType') : null
    },
  },
  {
    row: 21,
    name: 'field-unseen',
    code: 'InvalidParameter.ComponentPosition',
    severity: 'warning',
    scope: 'component',
    about: { mode: 'FIELD' },
    check: (view, { file }) => {
      const { ComponentName: name = '' } = view.component
      const own = file?.fieldsNamed(name) ?? []
      // Some of its widgets may be hidden on purpose, such as a second one for printing.
      return own.length > 0 && own.every(isUnseen) ? at(view, 'ComponentName', { field: shortened(name) }) : null
    },
  },
  {
    row: 24,
    name: 'fields-empty',
    code: 'MissingParameter.Field',
    severity: 'warning',
    scope: 'request',
    check: ({ components }, context) => {
      if (!context.document || !isRead(context)) return null
      const number = emptyFields(components, context.document)
      return number > 0 ? { path: ['Components'], params: { number } } : null
    },
  },
]

/** Text fields that are empty in the file and that no component fills or covers. */
function emptyFields(components: readonly ComponentView[], document: DocumentModel): number {
  const open = document.fields.filter(({ filled, kind }) => filled === false && (kind === 'Tx' || kind === 'Ch'))
  if (open.length === 0) return 0
  const named = new Set(
    components.filter(({ mode }) => mode === 'FIELD').map(({ component }) => component.ComponentName),
  )
  const boxes = components.flatMap((view) => view.placements())
  return new Set(freeFields(open, named, boxes).map(({ name }) => name)).size
}
