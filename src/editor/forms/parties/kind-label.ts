// What the kind of a party is called, also where its ApproverType is unknown or absent.
import type { TFunction } from 'i18next'
import type { Approver } from '../../../contract/api/approver-info.ts'
import { partyKind } from '../../../contract/component-types/owners.ts'

export function kindLabel(t: TFunction, { ApproverType: type }: Approver): string {
  const kind = partyKind(type)
  if (kind) return t(`party.kind.${kind}`)
  return type === undefined ? t('party.kind.absent') : t('party.kind.unknown', { type: String(type) })
}
