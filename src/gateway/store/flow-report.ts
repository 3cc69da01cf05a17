// A report about a contract, and what it changes besides the status.
import { normalSearch, searchTextOf } from '../flow-model/new-flow.ts'
import type { FlowParty } from '../flow-model/parties.ts'
import type { ReportedParty } from '../flow-model/reported-parties.ts'
import type { FlowRow, StatusSource } from './after-sending-tables.ts'

/** The state of a contract at one time. What is left out stays as it is. */
export interface FlowReport {
  readonly flowId: string
  /** Null if the report is only about its parties. */
  readonly status: number | null
  readonly at: Date
  readonly source: StatusSource
  readonly name?: string | undefined
  readonly deadline?: Date | undefined
  /** Why it was cancelled or refused. */
  readonly message?: string | undefined
  readonly parties?: readonly ReportedParty[] | undefined
}

/** Adds the current parties; a search still finds the earlier ones. */
export function searchWith(search: string, parties: readonly FlowParty[]): string {
  return [...new Set([...search.split('\n'), ...searchTextOf('', '', parties).split('\n')])]
    .filter((line) => line !== '')
    .join('\n')
}

/** What Tencent reports besides the status, if it is new or has changed. */
export function beside(
  row: Pick<FlowRow, 'name' | 'search' | 'deadline' | 'cancelMessage'>,
  { name, deadline, message }: FlowReport,
): Partial<Pick<FlowRow, 'name' | 'search' | 'deadline' | 'cancelMessage'>> {
  return {
    ...(name && row.name === '' && { name, search: `${normalSearch(name)}\n${row.search}` }),
    ...(deadline && deadline.getTime() !== row.deadline?.getTime() && { deadline }),
    ...(message && message !== row.cancelMessage && { cancelMessage: message }),
  }
}
