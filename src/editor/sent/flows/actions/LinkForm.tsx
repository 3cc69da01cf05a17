// 签署链接: a link of the chosen kind for one party, to copy, to open, and as a QR code.
import { CopyOutlined, LinkOutlined } from '@ant-design/icons'
import { Button, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signsByHand } from '../../../../contract/after-sending/party-states.ts'
import { copyText } from '../../../ui/copy-and-download.ts'
import { notify } from '../../../ui/notices/notices.ts'
import { FailureNote } from '../FailureNote.tsx'
import { partyTitle } from '../flow-names.ts'
import { call } from '../../../gateway-client/call.ts'
import type { NewSigningLink, SigningLink } from '../../../../gateway/routes.ts'
import { zonedText } from '../../../../contract/values/moment.ts'
import type { ActionFlow } from './chosen-action.ts'
import {
  endPoints,
  isAddress,
  isDoubtful,
  linkFor,
  pathTypesFor,
  type EndPoint,
  type PathType,
} from './link-choices.ts'
import { LinkCode } from './LinkCode.tsx'
import { useChange } from '../../../gateway-client/use-change.ts'
import actionStyles from './action.module.css'
import textStyles from '../../../ui/text.module.css'
import styles from './LinkForm.module.css'

export function LinkForm({ flow, party }: { readonly flow: ActionFlow; readonly party?: number | undefined }) {
  const { t } = useTranslation()
  const places = flow.parties.flatMap((one, place) => (signsByHand(one) ? [place] : []))
  const [place, setPlace] = useState(party ?? places[0] ?? 0)
  const [endPoint, setEndPoint] = useState<EndPoint>('HTTP_SHORT_URL')
  const [wanted, setWanted] = useState<PathType>(1)
  const {
    busy,
    error,
    answer: link,
    send,
    forget,
  } = useChange((body: NewSigningLink) =>
    call('POST /api/flows/{flowId}/links', { params: { flowId: flow.flowId }, body }),
  )
  const signer = flow.parties[place]
  const pathTypes = pathTypesFor(signer?.dynamic ?? false, endPoint)
  const pathType = pathTypes.includes(wanted) ? wanted : pathTypes[0]!
  /** The link already created belongs to the previous choice, so a change clears it. */
  const changing =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value)
      forget()
    }
  return (
    <div className={actionStyles.action}>
      <div className={styles.linkRows}>
        <label htmlFor="lk-link-party">{t('flows.link.party')}</label>
        <Select
          id="lk-link-party"
          value={place}
          disabled={places.length < 2}
          options={places.map((one) => ({ value: one, label: partyTitle(t, flow.parties[one]!) }))}
          onChange={changing(setPlace)}
        />
        <span id="lk-link-end">{t('flows.link.endPoint')}</span>
        <Radio.Group
          aria-labelledby="lk-link-end"
          value={endPoint}
          onChange={(event) => changing(setEndPoint)(event.target.value as EndPoint)}
        >
          {endPoints.map((one) => (
            <Radio key={one} value={one}>
              {t(`flows.link.end.${one}`)}
            </Radio>
          ))}
        </Radio.Group>
        <span id="lk-link-path">{t('flows.link.pathType')}</span>
        <Radio.Group
          aria-labelledby="lk-link-path"
          value={pathType}
          onChange={(event) => changing(setWanted)(event.target.value as PathType)}
        >
          {pathTypes.map((one) => (
            <Radio key={one} value={one}>
              {t(`flows.link.path.p${one}`)}
            </Radio>
          ))}
        </Radio.Group>
      </div>
      {signer?.dynamic && <p className={textStyles.hint}>{t('flows.link.cover')}</p>}
      {isDoubtful(endPoint, pathType) && <p className={textStyles.hint}>{t('flows.link.doubtful')}</p>}
      {error && <FailureNote title={t('flows.link.failed')} error={error} asked />}
      {link ? (
        <MadeLink link={link} name={`${flow.name || flow.flowId}-${signer ? partyTitle(t, signer) : ''}`} />
      ) : (
        <div className={actionStyles.actionFoot}>
          <Button
            type="primary"
            icon={<LinkOutlined aria-hidden />}
            loading={busy}
            disabled={!signer}
            onClick={() => signer && send(linkFor(signer, place, endPoint, pathType))}
          >
            {t('flows.link.make')}
          </Button>
        </div>
      )}
    </div>
  )
}

function MadeLink({ link, name }: { readonly link: SigningLink; readonly name: string }) {
  const { t } = useTranslation()
  const opens = isAddress(link.url)
  const copy = async () => {
    if (await copyText(link.url)) notify({ kind: 'success', title: t('send.copied') })
    else notify({ kind: 'error', title: t('json.copyFailed'), text: t('json.copyFailedText') })
  }
  return (
    <div className={styles.linkMade} role="region" aria-label={t('flows.link.made')}>
      <div className={styles.linkWords}>
        <code className={styles.linkUrl} data-testid="signing-link">
          {link.url}
        </code>
        <p className={textStyles.hint}>
          {link.expiresAt === null
            ? t('flows.link.noExpiry')
            : t('flows.link.expires', { time: zonedText(link.expiresAt) })}
        </p>
        <p className={textStyles.hint}>{t(opens ? 'flows.link.careful' : 'flows.link.app')}</p>
        <div className={styles.linkButtons}>
          <Button type="primary" icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
            {t('flows.link.copy')}
          </Button>
          {opens && (
            <Button href={link.url} target="_blank" rel="noopener noreferrer">
              {t('flows.link.open')}
            </Button>
          )}
        </div>
      </div>
      {opens && <LinkCode url={link.url} name={name} />}
    </div>
  )
}
