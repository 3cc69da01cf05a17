// The results of reviews, newest first.
import { useTranslation } from 'react-i18next'
import { partyTitle } from '../flow-names.ts'
import type { FlowDetailParty, FlowReview } from '../../../../gateway/routes.ts'
import { zonedText } from '../../../../contract/values/moment.ts'
import cardStyles from './card.module.css'
import textStyles from '../../../ui/text.module.css'
import styles from './ReviewsSection.module.css'

interface ReviewsSectionProps {
  readonly reviews: readonly FlowReview[]
  readonly parties: readonly FlowDetailParty[]
}

export function ReviewsSection({ reviews, parties }: ReviewsSectionProps) {
  const { t } = useTranslation()
  if (reviews.length === 0) return null
  return (
    <section className={cardStyles.flowCard} aria-labelledby="lk-flow-reviews">
      <h2 id="lk-flow-reviews">{t('flows.review.title')}</h2>
      <ol className={styles.flowReviews}>
        {[...reviews].reverse().map((review) => {
          const party = parties.find(({ recipientId }) => recipientId !== null && recipientId === review.recipientId)
          return (
            <li key={`${review.at}:${review.reviewType}`}>
              <span>
                <strong>{t(`flows.review.type.${review.reviewType}`)}</strong>{' '}
                {party ? partyTitle(t, party) : t('flows.review.own')}
              </span>
              <time className={textStyles.hint} dateTime={review.at}>
                {zonedText(review.at)}
              </time>
              {review.message !== '' && <p>{review.message}</p>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
