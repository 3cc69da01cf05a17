// Notes on the form field that a component is in.
import { useTranslation } from 'react-i18next'
import { componentType } from '../../../../contract/component-types/catalogue.ts'
import type { Component } from '../../../../contract/api/component.ts'
import { isUnseen } from '../../../../contract/locate/free-fields.ts'
import { useView } from '../../../state/view-store.ts'
import notesStyles from './notes.module.css'
import styles from './FieldNotes.module.css'

export function FieldNotes({ component }: { readonly component: Component }) {
  const { t } = useTranslation()
  const model = useView((state) => state.model)
  const own = model.fields.filter(({ name }) => name === component.ComponentName)
  const [first] = own
  if (!first) return null
  const notes = [
    own.length > 1 && t('formField.shared', { count: own.length }),
    first.push && t('formField.pushed'),
    own.every(isUnseen) && t('formField.unseen'),
    first.kind === 'Sig' && componentType(component.ComponentType)?.group === 'fill' && t('formField.signature'),
  ].filter((note) => typeof note === 'string')
  return notes.map((note, index) => (
    <span key={note} className={index === 0 && own.length > 1 ? styles.fieldNote : notesStyles.fieldWarning}>
      {note}
    </span>
  ))
}
