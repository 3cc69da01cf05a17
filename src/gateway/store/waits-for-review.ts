// An SQL condition for contracts that wait for a review of one's own.
import { notInArray, sql } from 'drizzle-orm'
import { approveStatus } from '../../contract/after-sending/approve-status.ts'
import { OWN_REVIEW } from '../../contract/after-sending/flow-status-rules.ts'
import { finalStatuses } from '../../contract/after-sending/flow-status.ts'
import { flows } from './after-sending-tables.ts'

const passed = sql`select r ->> 'recipientId' from jsonb_array_elements(${flows.reviews}) as r
  where r ->> 'reviewType' = 'PASS'`

/**
 * A review of one's own is requested and has not been passed here: `pendingReviews` of contract/after-sending, in SQL.
 */
export const waitsForReview = sql<boolean>`(case when ${flows.reviewAsks} = '[]'::jsonb then false else
  ${notInArray(flows.status, [...finalStatuses])} and exists (
    select 1 from jsonb_array_elements_text(${flows.reviewAsks}) as a (place)
    where (
      a.place::int = ${OWN_REVIEW}
      or coalesce(${flows.parties} -> a.place::int ->> 'approveStatus', '') <> ${String(approveStatus.signed)}
    )
    and not exists (
      select 1 from (${passed}) as p (id)
      where p.id is not distinct from (
        case when a.place::int = ${OWN_REVIEW} then null else ${flows.parties} -> a.place::int ->> 'recipientId' end
      )
    )
  )
end)`
