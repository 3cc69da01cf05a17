// docs/conformance.md out of a report.
import type { ActionReport, CodeResult, ExampleResult } from './run-cases.ts'

const unexplained = 'nobody knows why'

export function render(reports: readonly ActionReport[]): string {
  const sections = [introduction, overview(reports), ...reports.map(section)]
  return `${sections.join('\n\n')}\n`
}

const introduction = `# How the sandbox stands to Tencent's documentation

Made by \`npm run conformance\`, which starts a sandbox, brings it to where each example begins, \
sends the example through Tencent's Node.js SDK and compares the answers;
\`test/conformance/conformance.test.ts\` fails where this file is not what it makes. \
The examples and the descriptions of the answers are Tencent's of 21 August 2026, the
tables of error codes of 10 March 2026 (\`test/conformance/README.md\`).

*The same* is: the same keys, each with the documented type, \
and the same values where nothing leaves them open, as ids, addresses and times do; no key beside them that the
documentation does not name. A refusal has the same code, and its message begins with the documented words; \
the place in the request stands behind them. Ids, and what is masked
(\`188********\`), are Tencent's invented ones: contracts, files, codes and numbers of the sandbox stand for them.

Each documented code is reached by an input, or by \`/_sandbox/faults\` alone, \
which answers any code in the words of Tencent's Go SDK; for a code that the SDK has no words for, in
those of its family. Each input that is named was sent; \
none was answered with a code with a point in it that is not in the action's own table.`

function overview(reports: readonly ActionReport[]): string {
  const rows = reports.map(({ action, version, examples }) => {
    const others = examples.filter(isOther)
    const reasons = new Set(others.flatMap(({ differences }) => differences.map(({ why }) => why ?? unexplained)))
    return [
      action,
      version,
      String(examples.length),
      String(examples.length - others.length),
      others.length === 0 ? '' : `${others.length}: ${[...reasons].join('; ')}`,
    ]
  })
  return table(['action', 'version', 'examples', 'the same', 'other, and why'], rows)
}

function section({ action, version, examples, hasTable, codes }: ActionReport): string {
  const parts = [
    `## ${action} (${version})`,
    table(
      ['example', 'answer'],
      examples.map((one) => [one.title, resultOf(one)]),
    ),
    ...(hasTable ? [] : ['No table of its error codes is known.']),
    ...codesOf(codes),
  ]
  return parts.join('\n\n')
}

function resultOf({ differences, altered }: ExampleResult): string {
  const result =
    differences.length === 0
      ? 'the same'
      : `other: ${differences.map(({ place, what, why }) => `${place} ${what} (${why ?? unexplained})`).join('; ')}`
  return [result, ...altered].join('. ')
}

function codesOf(codes: readonly CodeResult[]): readonly string[] {
  const reached = codes.filter(({ inputs }) => inputs.length > 0)
  const byReason = new Map<string, string[]>()
  for (const { code, inputs, why } of codes) {
    if (inputs.length === 0) byReason.set(why ?? unexplained, [...(byReason.get(why ?? unexplained) ?? []), code])
  }
  return [
    ...(reached.length === 0
      ? []
      : [
          table(
            ['code', 'reached by'],
            reached.map(({ code, inputs }) => [code, inputs.join('; ')]),
          ),
        ]),
    ...(byReason.size === 0
      ? []
      : [
          'By faults alone:',
          [...byReason]
            .map(([why, some]) => `- ${some.join(', ')}: ${why}`)
            .sort()
            .join('\n'),
        ]),
  ]
}

function isOther({ differences }: ExampleResult): boolean {
  return differences.length > 0
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(heads), `|${heads.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')
}
