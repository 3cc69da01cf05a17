// What Tencent says of contracts: DescribeFlowInfo tells how each party stands, DescribeFlowBriefs the deadline
// (ModifyFlowDeadline may have moved it). Info refuses all for one that it does not know; Briefs passes that one over,
// and so tells which it is.
import type { z } from 'zod'
import { isFinal } from '../../contract/after-sending/flow-status.ts'
import type { FlowReport } from '../store/flow-report.ts'
import type { FlowBrief, flowBriefsAnswer, FlowInfo, flowInfoAnswer } from '../tencent/after-sending-shapes.ts'
import { askInParts, halves, isAboutOne, type PartsAnswer } from '../tencent/in-parts.ts'
import type { CallFailure } from '../tencent/outcome.ts'
import type { Tencent } from '../tencent/tencent.ts'
import { momentOf } from '../flow-model/new-flow.ts'
import { reportedByInfo } from '../flow-model/reported-parties.ts'

export type FlowSource = Pick<Tencent, 'flowBriefs' | 'flowInfo'>
type Briefs = PartsAnswer<z.output<typeof flowBriefsAnswer>>
type Infos = PartsAnswer<z.output<typeof flowInfoAnswer>>

export interface Said {
  readonly reports: readonly FlowReport[]
  /** Tencent does not know them, or does not show them to this operator. */
  readonly refused: readonly string[]
  /** Why something could not be had. What could is reported all the same. */
  readonly failure: CallFailure | null
}

export interface Asking {
  /** Before the call: what Tencent says was so then, at the earliest. */
  readonly at: Date
  /** Without them one call is enough, where Tencent knows all. */
  readonly deadlines: boolean
}

const none = { answers: [], refused: [], failure: null } as const

/** At most 100 ids. Two calls at most where all goes well. */
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
  // Where Tencent is not reached, another call fares no better.
  if (info.failure.kind !== 'tencent') return saidOf(early ?? none, failed, at)
  const briefs = early ?? (await askBriefs(ids))
  return saidOf(briefs, isAboutOne(info.failure) ? await askWithout(ids, briefs, info.failure, tencent) : failed, at)
}

/**
 * Info again, without those that Briefs does not know; where it knows them all, in halves. `refusal`: of all of them at
 * once.
 */
async function askWithout(
  ids: readonly string[],
  briefs: Briefs,
  refusal: CallFailure,
  tencent: FlowSource,
): Promise<Infos> {
  const known = new Set(briefsOf(briefs).map(({ FlowId }) => FlowId))
  // Where Briefs was not answered, nobody knows which it is.
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
