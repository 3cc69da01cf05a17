// The contract's name: its maximum length, and the file name made from it.
import { createFlowByFiles } from '../api/create-flow-by-files.ts'
import { contractName, type Draft } from './draft.ts'

/** Maximum length of FlowName (S4). */
export const maxFlowNameLength = createFlowByFiles.FlowName.maxLength

/** Replaces every character that a file system rejects with `_`. */
export function asFileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
}

/** The file name of the downloaded request, without its extension. */
export function fileNameOf(draft: Draft): string {
  const name = asFileName(contractName(draft)).trim()
  return name === '' ? 'contract' : name
}
