// The parties in signing order, each with what is known of its state.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { progressOf } from '../../../../contract/after-sending/flow-progress.ts'
import { actionsFor } from '../../../../contract/after-sending/flow-status-rules.ts'
import { partyStates, signsByHand } from '../../../../contract/after-sending/party-states.ts'
import { colourOf } from '../../../state/owners/party-colours.ts'
import { useEnvironment } from '../../../gateway-client/environment.ts'
import type { ChosenAction } from '../actions/chosen-action.ts'
import { linkFor } from '../actions/link-choices.ts'
import { useChange } from '../../../gateway-client/use-change.ts'
import { FailureNote } from '../FailureNote.tsx'
import { partyTitle } from '../flow-names.ts'
import { call } from '../../../gateway-client/call.ts'
import type { FlowDetail, FlowDetailParty, NewSigningLink } from '../../../../gateway/routes.ts'
import { HandOvers, PartyStanding } from './PartyStanding.tsx'
import cardStyles from './card.module.css'
import textStyles from '../../../ui/text.module.css'
import layoutStyles from '../../../ui/layout.module.css'
import styles from './PartiesSection.module.css'

interface PartiesSectionProps {
  readonly flow: FlowDetail
  readonly onAction: (action: ChosenAction) => void
}

export function PartiesSection({ flow, onAction }: PartiesSectionProps) {
  const { t } = useTranslation()
  // A contract started by scanning a QR code has no request here, so its order is unknown.
  const unordered = flow.request === null ? null : flow.request.Unordered === true
  const states = partyStates(flow.status, flow.parties, unordered)
  const progress = progressOf(flow.status, flow.parties, unordered)
  const actions = actionsFor(flow.status, flow.parties)
  const { busy, error, send } = useChange((body: NewSigningLink) =>
    call('POST /api/flows/{flowId}/links', { params: { flowId: flow.flowId }, body }),
  )
  const isSandbox = useEnvironment()?.environment === 'sandbox'
  /** Opens the sandbox's own page for signing in the party's place. */
  const play = (party: FlowDetailParty, place: number) =>
    send(linkFor(party, place, 'HTTP_SHORT_URL', party.dynamic ? 3 : 1), ({ url }) => {
      if (/^https?:\/\//.test(url)) window.open(url, '_blank', 'noopener')
    })
  return (
    <section className={cardStyles.flowCard} aria-labelledby="lk-flow-parties">
      <h2 id="lk-flow-parties">{t('flows.parties.title')}</h2>
      {(progress || unordered !== null) && (
        <p className={styles.partiesLine}>
          {progress && <strong>{t('flows.progress', { signed: progress.signed, total: progress.total })}</strong>}
          {unordered !== null && (
            <span className={textStyles.hint}>
              {t(unordered ? 'flows.parties.unordered' : 'flows.parties.ordered')}
            </span>
          )}
        </p>
      )}
      {error && <FailureNote title={t('flows.link.failed')} error={error} asked />}
      <table className={styles.partiesTable} aria-labelledby="lk-flow-parties">
        <thead>
          <tr>
            <th scope="col">{t('flows.parties.number')}</th>
            <th scope="col">{t('flows.parties.who')}</th>
            <th scope="col">{t('flows.parties.state')}</th>
            <th scope="col">
              <span className={textStyles.unseen}>{t('flows.column.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {flow.parties.map((party, place) => (
            <tr key={party.recipientId ?? party.index}>
              <td>
                <span className={layoutStyles.dot} style={{ ['--lk-party' as string]: colourOf(place) }} /> {place + 1}
              </td>
              <th scope="row">
                <strong>{partyTitle(t, party)}</strong>
                <span className={textStyles.hint}>
                  {[t(`flows.kind.${party.kind}`), party.mobile].filter((text) => text !== '').join(' · ')}
                </span>
                <HandOvers party={party} />
              </th>
              <td>
                <PartyStanding party={party} state={states[place] ?? 'unknown'} />
              </td>
              <td className={styles.partiesWays}>
                {actions.includes('link') && signsByHand(party) && (
                  <Button
                    size="small"
                    type="link"
                    aria-label={t('flows.link.of', { name: partyTitle(t, party) })}
                    onClick={() => onAction({ name: 'link', flow, party: place })}
                  >
                    {t('flows.action.link')}
                  </Button>
                )}
                {isSandbox && actions.includes('link') && signsByHand(party) && (
                  <Button
                    size="small"
                    type="text"
                    disabled={busy}
                    aria-label={t('flows.playOf', { name: partyTitle(t, party) })}
                    title={t('flows.playHint')}
                    onClick={() => void play(party, place)}
                  >
                    {t('flows.play')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
