// Describes a problem in imported JSON, with its location, in the person's language.
import type { TFunction } from 'i18next'
import type { ImportProblem } from '../../../contract/request/import-problem.ts'

export function problemText(t: TFunction, problem: ImportProblem): string {
  const { code, found = '', limit = '', wanted = '' } = problem
  const words = t(`json.import.problem.${code}`, { found, limit, wanted })
  return problem.path === '' ? words : t('json.import.at', { path: problem.path, words })
}
