// The contract's name: how long it may be, and the file name that comes of it.
import { createFlowByFiles } from '../api/create-flow-by-files.ts'
import { contractName, type Draft } from './draft.ts'

/** The longest FlowName that the API takes (S4). */
export const maxFlowNameLength = createFlowByFiles.FlowName.maxLength

/** The name under which the request is downloaded: the contract's, without what file systems refuse. */
export function fileNameOf(draft: Draft): string {
  const name = contractName(draft)
    // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_')
    .trim()
  return name === '' ? 'contract' : name
}
