// What is suggested in a page that is drawn with characters (sketch.ts).
import type { Approver } from '../../../../src/contract/api/approver-info.ts'
import type { FormField } from '../../../../src/contract/locate/document-model.ts'
import { knownParties, suggest } from '../../../../src/contract/suggestions/suggest.ts'
import type { Suggestion } from '../../../../src/contract/suggestions/suggestion.ts'
import { aDraft, company, person } from '../../a-draft.ts'
import { layOut, readCorpus, rulingsOf, sketchPage } from './sketch.ts'

export function suggestIn(
  sketch: string,
  approvers: readonly Approver[] = [company, person],
  fields: readonly FormField[] = [],
): readonly Suggestion[] {
  const entry = readCorpus(`######## sketch\n${sketch}\n====\n`)[0]!
  return suggest({
    text: layOut(entry, 'gaps'),
    pages: entry.lines.map(() => sketchPage),
    rulings: rulingsOf(entry),
    fields,
    parties: knownParties(aDraft(approvers)),
  })
}

export const block = `本合同一式两份，双方各执一份，自双方签字盖章之日起生效。

甲方（盖章）：                  乙方（签字或盖章）：

日期：    年   月   日          日期：`
