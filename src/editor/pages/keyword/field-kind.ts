// The word for each kind of form field.
import type { TFunction } from 'i18next'
import type { FormField } from '../../../contract/locate/document-model.ts'

export function fieldKind(t: TFunction, { kind, push }: FormField): string {
  if (push) return t('formField.kinds.push')
  switch (kind) {
    case 'Tx':
      return t('formField.kinds.Tx')
    case 'Btn':
      return t('formField.kinds.Btn')
    case 'Ch':
      return t('formField.kinds.Ch')
    case 'Sig':
      return t('formField.kinds.Sig')
    default:
      return kind
  }
}
