// What was reported of a contract, and what it changes beside the status.
import { normalSearch, searchTextOf } from '../flow-model/new-flow.ts'
import type { FlowParty } from '../flow-model/parties.ts'
import type { ReportedParty } from '../flow-model/reported-parties.ts'
import type { FlowRow, StatusSource } from './after-sending-tables.ts'

/** How a contract stood at a moment. What is left out stays as it is. */
export interface FlowReport {
  readonly flowId: string
  /** Null where only its parties are told of. */
  readonly status: number | null
  readonly at: Date
  readonly source: StatusSource
  readonly name?: string | undefined
  readonly deadline?: Date | undefined
  /** Why it was cancelled or refused. */
  readonly message?: string | undefined
  readonly parties?: readonly ReportedParty[] | undefined
}

/** With who takes part by now; whoever did before is found all the same. */
export function searchWith(search: string, parties: readonly FlowParty[]): string {
  return [...new Set([...search.split('\n'), ...searchTextOf('', '', parties).split('\n')])]
    .filter((line) => line !== '')
    .join('\n')
}

/** What Tencent tells beside the status, where it is not known yet or was changed. */
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
