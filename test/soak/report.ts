// The table of docs/reliability.md, and which bars are missed.
import type { Tally } from './tally.ts'

const MOST_SILENCE_MS = 1000
const MOST_MEMORY_MB = 1200

const head = [
  '| part | tried | lost | doubled | 5xx unexplained | longest silence of a loop | peak memory of a server |',
  '|---|---|---|---|---|---|---|',
]

export function tableOf(tallies: readonly Tally[]): string {
  const rows = tallies.map(({ part, of, tried, lost, doubled, unexplained, watched }) => {
    const silence = `${Math.round(watched.silenceMs)} ms`
    const memory = `${Math.round(watched.peakMb)} MB`
    const cells = [part, `${tried} ${of}`, lost.length, doubled.length, unexplained.length, silence, memory]
    return `| ${cells.join(' | ')} |`
  })
  return [...head, ...rows].join('\n')
}

/** A line for each bar that is missed. */
export function missedBars(tallies: readonly Tally[]): readonly string[] {
  return tallies.flatMap(({ part, lost, doubled, unexplained, watched }) => [
    ...lost.map((what) => `${part}: lost: ${what}`),
    ...doubled.map((what) => `${part}: doubled: ${what}`),
    ...[...new Set(unexplained)].map((what) => `${part}: no rule explains: ${what}`),
    ...(watched.silenceMs > MOST_SILENCE_MS
      ? [`${part}: a loop was silent for ${Math.round(watched.silenceMs)} ms (bar: ${MOST_SILENCE_MS} ms)`]
      : []),
    ...(watched.peakMb > MOST_MEMORY_MB
      ? [`${part}: a process took ${Math.round(watched.peakMb)} MB (bar: ${MOST_MEMORY_MB} MB)`]
      : []),
  ])
}

/** How often each answer came, and how long it took. */
export function detailsOf(tally: Tally): string {
  const lines = [...tally.answers].sort().map(([what, count]) => `  ${String(count).padStart(6)}  ${what}`)
  const times = tally.times().map(({ route, median, p95 }) => `  ${route}: median ${median} ms, 95 % ${p95} ms`)
  return [tally.part, ...lines, ...times, ...tally.notes.map((note) => `  ${note}`)].join('\n')
}
