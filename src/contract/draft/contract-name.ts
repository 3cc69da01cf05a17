// The contract's name: its maximum length, and the file name made from it.
import { createFlowByFiles } from '../api/create-flow-by-files.ts'
import { contractName, type Draft } from './draft.ts'

/** Maximum length of FlowName (S4). */
export const maxFlowNameLength = createFlowByFiles.FlowName.maxLength

/** The file name of the downloaded request: the contract's name without characters that file systems reject. */
export function fileNameOf(draft: Draft): string {
  const name = contractName(draft)
    // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_')
    .trim()
  return name === '' ? 'contract' : name
}
