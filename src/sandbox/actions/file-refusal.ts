// The error that an action answers if a file could not be read or drawn.
import { pathText } from '../../contract/checks/path-text.ts'
import type { Path } from '../../contract/checks/finding.ts'
import { FileProblem, type Problem } from '../files/file-problem.ts'
import { fileLimits, inMb } from '../jobs/limits.ts'
import { EssError } from '../wire/ess-error.ts'

export interface RefusalCodes {
  /** For a file that is broken or exceeds the limits. */
  readonly code: string
  /** If drawing failed for another reason. */
  readonly failed: string
  /** Which file of the request. */
  readonly place: Path
}

/** What is said behind the words of the code. */
const details: Readonly<Record<Problem, string>> = {
  broken: '',
  gone: '',
  'too-many-pages': `文件超过 ${fileLimits.maxPages} 页`,
  'too-complex': '文件太复杂，沙箱在限定的时间和内存内不能处理',
  'too-large': `画出来的文件超过 ${inMb(fileLimits.outputBytes)} MB`,
  'no-canvas': '这台机器不能画图片',
  busy: '等待处理的文件太多，请稍后再试',
}

/** Codes that do not depend on the action. For the first, clients try again later. */
const ownCodes: Partial<Record<Problem, string>> = { busy: 'RequestLimitExceeded', gone: 'ResourceNotFound.Resource' }

/** Runs `work`; what it throws becomes an EssError, with the place and the reason behind the words of the code. */
export async function withFileRefusal<Result>(
  { code, failed, place }: RefusalCodes,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof EssError) throw error
    if (!(error instanceof FileProblem)) throw new EssError(failed, '', { cause: error })
    const words = [pathText(place), details[error.problem]].filter((part) => part !== '')
    // A file that cannot be opened has always been said without its place.
    const detail = error.problem === 'broken' ? '' : `（${words.join('：')}）`
    throw new EssError(ownCodes[error.problem] ?? code, detail)
  }
}
