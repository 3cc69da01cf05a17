// Asks Tencent about contracts: DescribeFlowInfo gives the status of each party, DescribeFlowBriefs the deadline
// (ModifyFlowDeadline may have moved it). Info refuses the whole call for one unknown contract; Briefs leaves that one
// out of its answer, which shows which it is.
import type { z } from 'zod'
import { isFinal } from '../../contract/after-sending/flow-status.ts'
import type { FlowReport } from '../store/flow-report.ts'
import type { FlowBrief, flowBriefsAnswer, FlowInfo, flowInfoAnswer } from '../tencent/after-sending-shapes.ts'
import { askInParts, halves, isAboutOne, type PartsAnswer } from '../tencent/in-parts.ts'
import type { CallFailure } from '../tencent/outcome.ts'
import type { Tencent } from '../tencent/tencent.ts'
import { momentOf } from '../../contract/values/moment.ts'
import { reportedByInfo } from '../flow-model/reported-parties.ts'

export type FlowSource = Pick<Tencent, 'flowBriefs' | 'flowInfo'>
type Briefs = PartsAnswer<z.output<typeof flowBriefsAnswer>>
type Infos = PartsAnswer<z.output<typeof flowInfoAnswer>>

export interface Said {
  readonly reports: readonly FlowReport[]
  /** Unknown to Tencent, or not visible to this operator. */
  readonly refused: readonly string[]
  /** Why part of it could not be read. The rest is reported all the same. */
  readonly failure: CallFailure | null
}

export interface Asking {
  /** Taken before the call: the answer was true at this time or later. */
  readonly at: Date
  /** Without the deadlines one call is enough, if Tencent knows all contracts. */
  readonly deadlines: boolean
}

const none = { answers: [], refused: [], failure: null } as const

/** Takes at most 100 ids. Makes at most two calls if all goes well. */
export async function askAbout(ids: readonly string[], tencent: FlowSource, { at, deadlines }: Asking): Promise<Said> {
  const askBriefs = (about: readonly string[]): Promise<Briefs> => askInParts([about], tencent.flowBriefs)
  const [early, info] = await Promise.all([deadlines ? askBriefs(ids) : null, tencent.flowInfo(ids)])
  if (info.ok) {
    const told = new Set(info.answer.FlowDetailInfos.map(({ FlowId }) => FlowId))
    const untold = ids.filter((id) => !told.has(id))
    return saidOf(
      early ?? (untold.length > 0 ? await askBriefs(untold) : none),
      { ...none, answers: [info.answer] },
      at,
    )
  }
  const failed: Infos = { ...none, failure: info.failure }
  // If Tencent is not reachable, another call will not help.
  if (info.failure.kind !== 'tencent') return saidOf(early ?? none, failed, at)
  const briefs = early ?? (await askBriefs(ids))
  return saidOf(briefs, isAboutOne(info.failure) ? await askWithout(ids, briefs, info.failure, tencent) : failed, at)
}

/**
 * Calls Info again without the contracts that Briefs does not know; if Briefs knows them all, in halves. `refusal` is
 * the one for all of them at once.
 */
async function askWithout(
  ids: readonly string[],
  briefs: Briefs,
  refusal: CallFailure,
  tencent: FlowSource,
): Promise<Infos> {
  const known = new Set(briefsOf(briefs).map(({ FlowId }) => FlowId))
  // If Briefs did not answer, nobody knows which one it is.
  const unknownIds = briefs.failure ? [] : ids.filter((id) => !known.has(id))
  const rest = ids.filter((id) => !unknownIds.includes(id))
  if (ids.length === 1 || rest.length === 0) return { answers: [], refused: ids, failure: refusal }
  const infos = await askInParts(rest.length < ids.length ? [rest] : halves(ids), tencent.flowInfo)
  const refused = [...unknownIds, ...infos.refused]
  return { ...infos, refused, failure: infos.failure ?? (refused.length === ids.length ? refusal : null) }
}

function saidOf(briefs: Briefs, infos: Infos, at: Date): Said {
  const byId = new Map(briefsOf(briefs).map((brief) => [brief.FlowId, reportOf(brief, at)]))
  for (const info of infos.answers.flatMap(({ FlowDetailInfos }) => FlowDetailInfos)) {
    byId.set(info.FlowId, {
      ...reportOf(info, at),
      deadline: byId.get(info.FlowId)?.deadline,
      parties: (info.FlowApproverInfos ?? []).map(reportedByInfo),
    })
  }
  return {
    reports: [...byId.values()],
    refused: [...new Set([...briefs.refused, ...infos.refused])],
    failure: infos.failure ?? briefs.failure,
  }
}

function briefsOf({ answers }: Briefs): readonly FlowBrief[] {
  return answers.flatMap(({ FlowBriefs }) => FlowBriefs ?? [])
}

function reportOf(said: FlowBrief | FlowInfo, at: Date): FlowReport {
  const { FlowId, FlowName, FlowStatus, FlowMessage } = said
  return {
    flowId: FlowId,
    status: FlowStatus ?? null,
    at,
    source: 'poll',
    name: FlowName || undefined,
    deadline: ('Deadline' in said && momentOf(said.Deadline)) || undefined,
    message: (FlowStatus != null && isFinal(FlowStatus) && FlowMessage) || undefined,
  }
}
