// What `npm run facts` prints, and with which exit code it ends.
import { dataReport, hasNews, textReport, type Compared } from './report.ts'

export interface Ended {
  readonly out: string
  readonly error: string
  /** 0: nothing new. 1: something to look at. 2: not compared. */
  readonly exitCode: 0 | 1 | 2
}

const known: readonly string[] = ['--all', '--json']

export function runFacts(options: readonly string[], compareNow: () => Compared): Ended {
  const stranger = options.find((option) => !known.includes(option))
  if (stranger !== undefined)
    return { out: '', error: `${stranger} is no option: only ${known.join(' and ')} are.`, exitCode: 2 }
  try {
    const compared = compareNow()
    const out = options.includes('--json')
      ? JSON.stringify(dataReport(compared), null, 2)
      : textReport(compared, options.includes('--all'))
    return { out, error: '', exitCode: hasNews(compared.result) ? 1 : 0 }
  } catch (error) {
    return {
      out: '',
      error: `Could not be compared: ${error instanceof Error ? error.message : String(error)}`,
      exitCode: 2,
    }
  }
}
