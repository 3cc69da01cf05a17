// What the rules about the contract's own text find in pages that are drawn with characters (sketch.ts).
import { checkRequest } from '../../../../src/contract/checks/check.ts'
import type { Finding, RuleName } from '../../../../src/contract/checks/finding.ts'
import type { TextPage } from '../../../../src/contract/text/text-page.ts'
import { aDocument } from '../../a-document.ts'
import { layOut, readCorpus, sketchPage, splittings, type Splitting } from '../../suggestions/corpus/sketch.ts'
import { aRequest, inDraft } from '../a-request.ts'

export function pagesOf(sketch: string, splitting: Splitting = 'gaps'): readonly TextPage[] {
  return layOut(readCorpus(`######## sketch\n${sketch}\n====\n`)[0]!, splitting)
}

/** The findings of the contract's own text alone. */
export function findingsIn(text: readonly TextPage[], request: unknown = aRequest()): readonly Finding[] {
  const document = aDocument({ pages: text.map(() => sketchPage) })
  return checkRequest(request, { ...inDraft, document, text }).filter(({ code }) => code === 'contract-sense')
}

/** The findings of one rule, however the lines are split; those of each splitting have to be the same. */
export function foundBy(rule: RuleName, sketch: string, request?: unknown): readonly Finding['params'][] {
  const [first, ...rest] = splittings.map((splitting) =>
    findingsIn(pagesOf(sketch, splitting), request)
      .filter((finding) => finding.rule === rule)
      .map(({ params }) => params),
  )
  for (const [index, other] of rest.entries())
    if (JSON.stringify(other) !== JSON.stringify(first))
      throw new Error(`${splittings[index + 1]}: ${JSON.stringify(other)}, gaps: ${JSON.stringify(first)}`)
  return first!
}
