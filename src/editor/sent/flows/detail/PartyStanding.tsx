// The state of one party and since when, and who handed the contract over before it came to this signer.
import { useTranslation } from 'react-i18next'
import { QUIT_FORWARD } from '../../../../contract/after-sending/hand-over.ts'
import type { PartyState } from '../../../../contract/after-sending/party-states.ts'
import type { FlowDetailParty } from '../../../../gateway/routes.ts'
import { zonedText } from '../../../../contract/values/moment.ts'
import { clsx } from 'clsx'
import textStyles from '../../../ui/text.module.css'
import styles from './PartyStanding.module.css'

interface PartyStandingProps {
  readonly party: FlowDetailParty
  readonly state: PartyState
}

export function PartyStanding({ party: { approvedAt }, state }: PartyStandingProps) {
  const { t } = useTranslation()
  return (
    <>
      <span className={clsx(styles.partyState, styles[`standing-${state}`])} title={t(`flows.parties.hint.${state}`)}>
        {t(`flows.parties.is.${state}`)}
      </span>
      {(state === 'signed' || state === 'refused') && (
        <span className={clsx(textStyles.hint, styles.partyWhen)}>
          {approvedAt === undefined ? (
            t('flows.parties.whenUnknown')
          ) : (
            <time dateTime={approvedAt}>{zonedText(approvedAt)}</time>
          )}
        </span>
      )}
    </>
  )
}

/** Names and mobiles as Tencent returns them: masked. */
export function HandOvers({ party: { forwards = [] } }: Pick<PartyStandingProps, 'party'>) {
  const { t } = useTranslation()
  return forwards.map(({ name, mobile, type, at }) => (
    <span key={`${at}:${name}:${mobile}`} className={clsx(textStyles.hint, styles.partyForward)}>
      {t(type === QUIT_FORWARD ? 'flows.parties.forwardedOnLeaving' : 'flows.parties.forwarded', {
        name: [name, mobile].filter((text) => text !== '').join(' '),
      })}
      {at !== null && <time dateTime={at}>{zonedText(at)}</time>}
    </span>
  ))
}
