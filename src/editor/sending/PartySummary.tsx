// Who does what and where: one row per party in signing order, and the initiator, with thumbnails of their pages.
import { isFilledLater } from '../../contract/api/filled-later.ts'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Approver } from '../../contract/api/approver-info.ts'
import { INITIATOR, type Draft, type OwnerId } from '../../contract/draft/draft.ts'
import { kindOfParty } from '../../contract/draft/owner-kind.ts'
import { isCompanyAlone } from '../../contract/draft/party-settings.ts'
import { textOf } from '../../contract/values/json-object.ts'
import { nameOfOwner } from '../state/owners/owner-name.ts'
import { ownerColour } from '../state/owners/party-colours.ts'
import { wordFor } from '../ui/i18n/word-for.ts'
import { typeLabel } from '../pages/boxes/type-label.ts'
import { placementIndex } from '../state/placements.ts'
import { useView } from '../state/view-store.ts'
import { FilledValues } from './FilledValues.tsx'
import { MobileNumber } from './MobileNumber.tsx'
import { PageThumbnail } from './PageThumbnail.tsx'
import textStyles from '../ui/text.module.css'
import styles from './PartySummary.module.css'

export function PartySummary({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation()
  const initiatorFills = draft.components.some((c) => c.owner === INITIATOR)
  return (
    <ol className={styles.sendParties} aria-label={t('party.title')}>
      {draft.parties.map((party, index) => {
        const { approver } = party
        const kind = kindOfParty(party)
        const who = [approver.OrganizationName, approver.ApproverName].filter(Boolean).join(' ')
        const mobile = textOf(approver.ApproverMobile)
        const isNamed = who !== '' || mobile !== ''
        // Tencent notifies nobody if no person is named.
        const isLater = isFilledLater(approver) || (isCompanyAlone(approver) && isNamed)
        const rest = isLater ? t('send.dynamic') : t(`send.told.${told(approver)}`)
        return (
          <PartyRow
            key={party.id}
            draft={draft}
            owner={party.id}
            number={String(index + 1)}
            detail={
              <>
                {[kind && t(`party.kind.${kind}`), who || (isNamed || isLater ? '' : t('send.nobody'))]
                  .filter(Boolean)
                  .join(' · ')}
                {mobile !== '' && (
                  <>
                    {' '}
                    <MobileNumber mobile={mobile} />
                  </>
                )}
                {' · '}
                {rest}
              </>
            }
            more={moreAbout(t, approver)}
          />
        )
      })}
      {initiatorFills && <PartyRow draft={draft} owner={INITIATOR} number="·" detail={t('party.fillsOnly')} />}
    </ol>
  )
}

function told(approver: Approver): 'sms' | 'none' | 'unsure' {
  const type = typeof approver.NotifyType === 'string' ? approver.NotifyType.toLowerCase() : ''
  return type === 'none' ? 'none' : type === '' ? 'unsure' : 'sms'
}

/** Whatever else names the person: what a mistake in would send the contract to somebody else, or to nobody. */
function moreAbout(t: TFunction, approver: Approver): readonly string[] {
  const type = textOf(approver.ApproverIdCardType) || 'ID_CARD'
  const number = textOf(approver.ApproverIdCardNumber)
  const email = textOf(approver.ApproverEmail)
  const userId = textOf(approver.UserId)
  return [
    number && [wordFor(t, 'party.value.ApproverIdCardType', type) ?? type, number].join(' '),
    email && t('send.email', { email }),
    userId && `UserId ${userId}`,
  ].filter(Boolean)
}

/** The most page thumbnails per owner. */
const maxThumbnails = 4

interface PartyRowProps {
  readonly draft: Draft
  readonly owner: OwnerId
  readonly number: string
  readonly detail: ReactNode
  readonly more?: readonly string[]
}

function PartyRow({ draft, owner, number, detail, more = [] }: PartyRowProps) {
  const { t } = useTranslation()
  const model = useView((state) => state.model)
  const { byId } = placementIndex(draft, model)
  const owned = draft.components.filter((c) => c.owner === owner)
  const boxes = owned.flatMap((c) => byId.get(c.id) ?? [])
  // Components on a single page say more than paging seals, which are on every page.
  const own = boxes.filter((box) => !box.placement.slice)
  const pages = [...new Set([...own, ...boxes].map((box) => box.placement.page))]
  const pictured = pages.slice(0, maxThumbnails).sort((a, b) => a - b)
  const colour = ownerColour(draft, owner)
  const counted = (list: 'sign' | 'fill') => {
    const types = owned.filter((c) => c.list === list).map((c) => typeLabel(t, c.component.ComponentType))
    return [...new Set(types)].map((type) => {
      const count = types.filter((other) => other === type).length
      return count > 1 ? `${type} × ${count}` : type
    })
  }
  const signs = counted('sign')
  const fills = counted('fill')
  return (
    <li style={{ ['--lk-party' as string]: colour }}>
      <span className={styles.sendNumber}>{number}</span>
      <div className={styles.sendWho}>
        <strong>{nameOfOwner(t, draft, owner)}</strong>
        <span>{detail}</span>
        {more.length > 0 && <span>{more.join(' · ')}</span>}
        {signs.length > 0 && (
          <span>
            {t('send.signs')} {signs.join(t('common.listSeparator'))}
          </span>
        )}
        {fills.length > 0 && (
          <span>
            {t('send.fills')} {fills.join(t('common.listSeparator'))}
          </span>
        )}
        {owner === INITIATOR && <FilledValues components={owned} />}
        {owned.length === 0 && <span>{t('send.nothing')}</span>}
      </div>
      <div className={styles.sendPages}>
        {pictured.map((page) => (
          <figure key={page}>
            <PageThumbnail
              page={page}
              rects={boxes.filter((b) => b.placement.page === page).map((b) => b.placement.rect)}
            />
            <figcaption>{t('send.pages', { pages: page })}</figcaption>
          </figure>
        ))}
        {pages.length > maxThumbnails && <span className={textStyles.hint}>+{pages.length - maxThumbnails}</span>}
      </div>
    </li>
  )
}
