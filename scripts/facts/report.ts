// The result of the comparison, as text for a terminal and as data.
import { asksForWork, type Decided } from './decide.ts'
import { differenceKinds, idOf, type Difference, type DifferenceKind } from './difference.ts'
import type { Ending } from './endings.ts'

export interface Compared {
  readonly sdkVersion: string
  /** `2026-11-28` */
  readonly today: string
  readonly result: Decided
}

/** Whether there is anything to look at: a difference without a decision, or a decision that no longer applies. */
export function hasNews({ open, stale }: Decided): boolean {
  return stale.length > 0 || open.some(asksForWork)
}

const headings: Readonly<Record<DifferenceKind, string>> = {
  ends: 'ENDS: the SDK says that it is, or will be, out of use',
  gone: 'GONE: known here, not in the SDK',
  new: 'NEW: in the SDK, not known here',
  changed: 'CHANGED: of another type than here',
  unread: 'NOT READ: the SDK lists no values that can be read, so that ours were only looked for in its words',
}

/** `all` includes the decided ones, with their reasons. */
export function textReport({ sdkVersion, today, result }: Compared, all: boolean): string {
  const { open, decided, stale } = result
  const shown: readonly (Difference & { readonly reason?: string })[] = all ? [...open, ...decided] : open
  const sections = differenceKinds.flatMap((kind) => {
    const lines = shown
      .filter((difference) => difference.kind === kind)
      .flatMap((difference) => linesOf(difference, today))
    return lines.length === 0 ? [] : [[headings[kind], ...lines].join('\n')]
  })
  const rotten =
    stale.length === 0
      ? []
      : [['NO LONGER APPLIES: take it out of scripts/facts/decisions.ts', ...stale.map((id) => `  ${id}`)].join('\n')]
  const unread = decided.filter(({ kind }) => kind === 'unread').map(({ service, name }) => `${service} ${name}`)
  const intended = count(decided.length, 'more difference is', 'more differences are')
  return [
    `Tencent's SDK ${sdkVersion} and what is known of it here, ${today}`,
    ...sections,
    ...rotten,
    [
      `${intended} intended, each for a reason in scripts/facts/decisions.ts${all ? '' : '; --all shows them'}.`,
      ...(unread.length > 0 && !all
        ? [`Among them, values that the SDK does not list in a way that can be read: ${unread.join(', ')}.`]
        : []),
      ...(hasNews(result) ? [] : ['Nothing new.']),
    ].join('\n'),
  ].join('\n\n')
}

export function dataReport({ sdkVersion, today, result: { open, decided, stale } }: Compared): unknown {
  const data = (difference: Difference) => ({ id: idOf(difference), ...difference })
  return {
    sdk: sdkVersion,
    today,
    open: open.map((one) => ({ ...data(one), work: asksForWork(one) })),
    decided: decided.map(data),
    stale,
  }
}

function linesOf(
  { what, service, name, users, words, ending, reason }: Difference & { readonly reason?: string },
  today: string,
): readonly string[] {
  const said = ending && ending.words !== '' ? ending.words : words
  return [
    `  ${what} ${service} ${name}${ending ? `: ${endOf(ending, today)}` : ''}`,
    ...(users.length > 0 || ending ? [`      ${usersOf(what, users)}`] : []),
    ...(said ? [`      ${said}`] : []),
    ...(reason === undefined ? [] : [`      Meant: ${reason}.`]),
  ]
}

/** `ends on 2026-12-31, in 33 days; instead: CreateFileConvertTask` */
function endOf({ date, successors }: Ending, today: string): string {
  const days = date === null ? 0 : Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000)
  const when =
    date === null ? 'out of use' : days > 0 ? `ends on ${date}, in ${count(days, 'day', 'days')}` : `ended on ${date}`
  return successors.length > 0 ? `${when}; instead: ${successors.join(', ')}` : when
}

function usersOf(what: Difference['what'], users: Difference['users']): string {
  if (users.length === 0) return 'Not used here.'
  const gateway = what === 'action' ? 'called by the gateway' : 'sent by the gateway'
  const said = users.map((user) => (user === 'gateway' ? gateway : `known to the ${user}`)).join(', ')
  return `${said[0]!.toUpperCase()}${said.slice(1)}.`
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
