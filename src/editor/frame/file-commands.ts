// Opening contracts from the start screen: what reads files is loaded for the first of them.
import type * as fileActions from '../drafts/files/file-actions.ts'
import { readPdfFile } from '../drafts/session/read-file.ts'
import { fileRole } from '../drafts/store/accepted-files.ts'
import { whileOpening } from '../drafts/session/opening.ts'
import { wantWorkbench } from '../state/workbench.ts'
import { notify } from '../ui/notices/notices.ts'

type FileActions = typeof fileActions
type FileContext = fileActions.FileContext

export const loadFileActions = (): Promise<FileActions> => import('../drafts/files/file-actions.ts')

/** Runs `work`, or says that the code for it did not arrive. `name` is what is being opened. */
export async function withFileActions(
  { t }: FileContext,
  name: string,
  work: (actions: FileActions) => Promise<void> | void,
  bytes = 0,
): Promise<void> {
  let actions: FileActions | null
  try {
    actions = await whileOpening({ name, bytes }, loadFileActions)
  } catch {
    return notify({ kind: 'error', title: t('open.failed', { name }), text: t('screen.notLoaded') })
  }
  if (actions !== null) await work(actions)
}

/** Opens a file according to its kind: a contract, a draft saved as a file, or JSON to import. */
export function openFile(context: FileContext, file: File): Promise<void> {
  // Before React draws that something is opened, so that the file is read meanwhile.
  const read = fileRole(file.name) === 'pdf' ? readPdfFile(file) : undefined
  read?.catch(() => undefined)
  wantWorkbench()
  return withFileActions(context, file.name, (actions) => actions.openFile(context, file, read), file.size)
}

export function openSample(context: FileContext): Promise<void> {
  wantWorkbench()
  return withFileActions(context, context.t('open.sampleName'), (actions) => actions.openSample(context))
}
