// Choosing a file to its first page painted, beside the bare viewer.
import type { Bench } from '../bench.ts'
import { inTurn } from '../in-turn.ts'
import { firstPagePicture, timeToFirstPage } from '../painted.ts'
import type { Row } from '../row.ts'

const files = [
  { what: 'six pages', file: 'six', atMost: 1.25 },
  { what: '1,000 pages', file: 'long', atMost: 1.1 },
  { what: 'a scan of 60 MB', file: 'scan', atMost: 1.1 },
] as const

export async function openRows(bench: Bench): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const { what, file, atMost } of files) {
    const path = await bench.file(file)
    const pictures: Record<string, string> = {}
    const sizes: Record<string, string> = {}
    const side = (name: 'ours' | 'bare') => async () => {
      const page = await bench.open(name)
      const { ms, canvas } = await timeToFirstPage(page, path)
      sizes[name] = JSON.stringify(canvas)
      pictures[name] ??= await firstPagePicture(page)
      await page.context().close()
      return ms
    }
    const { ours, theirs } = await inTurn(bench.rounds, side('ours'), side('bare'))
    if (sizes['ours'] !== sizes['bare'] || pictures['ours'] !== pictures['bare'])
      throw new Error(`${what}: not the same work: ${sizes['ours']} and ${sizes['bare']}`)
    rows.push({
      group: 'open',
      what: `choosing a file to its first page painted: ${what}`,
      unit: 'ms',
      ours,
      theirs: { name: 'bare viewer', values: theirs },
      bar: { of: 'ratio', atMost },
    })
  }
  return rows
}
