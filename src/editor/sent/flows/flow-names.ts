// What a contract, a status and a party are called on this screen.
import type { TFunction } from 'i18next'
import { isKnownStatus } from '../../../contract/after-sending/flow-status-rules.ts'
import type { FlowParty } from '../../../gateway/routes.ts'

export function statusLabel(t: TFunction, status: number): string {
  return isKnownStatus(status) ? t(`flows.status.s${status}`) : t('flows.statusUnknown', { status })
}

export function flowName(t: TFunction, name: string): string {
  return name || t('flows.unnamed')
}

/** The company, else the person; the role if nobody is named yet. */
export function partyName(t: TFunction, { company, name, userId, role, dynamic }: FlowParty): string {
  return company || name || userId || role || t(dynamic ? 'flows.partyOpen' : 'flows.partyUnnamed')
}

/** Role, company and person together. */
export function partyTitle(t: TFunction, party: FlowParty): string {
  const who = [party.company, party.name || party.userId || candidatesText(t, party)]
    .filter((text) => text !== '')
    .join(' ')
  return [party.role, who].filter((text) => text !== '').join(t('common.colon')) || partyName(t, party)
}

/** 或签: any one of them signs. '' if there are none. */
function candidatesText(t: TFunction, { candidates = [] }: FlowParty): string {
  return candidates.length === 0 ? '' : t('flows.candidates', { names: candidates.join(t('common.listSeparator')) })
}

export function partyNames(t: TFunction, parties: readonly FlowParty[]): string {
  return parties.map((party) => partyName(t, party)).join(t('common.listSeparator'))
}
