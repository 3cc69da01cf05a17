// Opening files, whether chosen, dropped or the sample.
import type { TFunction } from 'i18next'
import { maxFileBytes, maxPages, OpenError } from '../../../document/open-error.ts'
import { bundleFileName, readBundle, writeBundle, type BundleErrorCode } from '../store/draft-bundle.ts'
import { newRecord } from '../store/draft-record.ts'
import { StorageError } from '../store/storage-error.ts'
import { importText } from '../json/import-text.ts'
import { problemText } from '../json/problem-text.ts'
import { readJsonFile } from '../json/read-json-file.ts'
import { isWaivable, type ImportProblem } from '../../../contract/request/import-problem.ts'
import { downloadBlob } from '../../ui/copy-and-download.ts'
import { notify } from '../../ui/notices/notices.ts'
import { keepBundled, picturesOf } from '../pictures/shelf.ts'
import { readPdfFile } from '../session/read-file.ts'
import { currentBundle } from '../session/open-session.ts'
import { openContract, openRecord } from '../session/session.ts'
import type { ConfirmUnkept } from '../session/store-new.ts'
import { useSession } from '../session/session-store.ts'
import { GatewayError } from '../../gateway-client/call.ts'
import { conversionReason } from './conversion-reason.ts'
import { fileRole } from '../store/accepted-files.ts'
import { ConversionError, convertFile } from './convert.ts'
import { useEditor } from '../../state/editor-store.ts'
import { failureWord } from '../../ui/i18n/word-for.ts'
import { ask } from '../../ui/dialogs/ask.ts'
import type { Confirm } from '../../ui/dialogs/use-confirm.tsx'

export interface FileContext {
  readonly t: TFunction
  readonly confirm: Confirm
}

/**
 * Opens a file according to its kind: a contract, a draft saved as a file, or JSON to import. `read` are the bytes of a
 * PDF that is being read already.
 */
export async function openFile(
  context: FileContext,
  file: File,
  read?: Promise<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  switch (fileRole(file.name)) {
    case 'draft': {
      const problem = await openBundle(context, file)
      if (problem)
        notify({
          kind: 'error',
          title: context.t('open.failed', { name: file.name }),
          text: context.t(`drafts.bundleError.${problem}`),
        })
      return
    }
    case 'json':
      return importFile(context, file)
    case 'convertible':
      return openBytes(context, file.name, `${file.name.replace(/\.[^.]+$/, '')}.pdf`, convertFile(file))
    case 'pdf':
      return openBytes(context, file.name, file.name, read ?? readPdfFile(file))
  }
}

/** `name` is the file's for what goes wrong with it, `pdfName` that of the contract. Null opens nothing. */
async function openBytes(
  context: FileContext,
  name: string,
  pdfName: string,
  coming: Promise<Uint8Array<ArrayBuffer> | null>,
): Promise<void> {
  try {
    const bytes = await coming
    if (bytes) await openContract(bytes, pdfName, confirmUnkept(context))
  } catch (error) {
    sayOpenError(context.t, name, error)
  }
}

/** Returns what is wrong with the file, or null. */
export async function openBundle(context: FileContext, file: File): Promise<BundleErrorCode | null> {
  const result = await readBundle(file)
  if (!result.ok) return result.code
  try {
    await openRecord(newRecord(result.draft, result.view), result.bytes, confirmUnkept(context))
    await keepBundled(result.draft.id, result.pictures)
  } catch (error) {
    sayOpenError(context.t, file.name, error)
  }
  return null
}

async function importFile(context: FileContext, file: File): Promise<void> {
  const { t } = context
  if (!useEditor.getState().draft)
    return notify({
      kind: 'error',
      title: t('open.failed', { name: file.name }),
      text: t('json.import.needsDraft'),
    })
  const read = await readJsonFile(file)
  if ('code' in read) return sayRefused(t, [read])
  const outcome = await importText(read.text, { ...context, encoding: read.encoding })
  if (outcome === 'kept' || outcome.length === 0) return
  if (!outcome.every(isWaivable)) return sayRefused(t, outcome)
  context.confirm({
    title: t('json.import.refused', { count: outcome.length }),
    content: firstProblems(t, outcome),
    okText: t('json.import.anyway'),
    cancelText: t('common.cancel'),
    onOk: () => void importText(read.text, { ...context, waive: true, encoding: read.encoding }),
  })
}

function sayRefused(t: TFunction, problems: readonly ImportProblem[]): void {
  notify({
    kind: 'error',
    title: t('json.import.refused', { count: problems.length }),
    text: firstProblems(t, problems),
  })
}

function firstProblems(t: TFunction, problems: readonly ImportProblem[]): string {
  return problems
    .slice(0, 5)
    .map((problem) => problemText(t, problem))
    .join(' ')
}

export async function openSample(context: FileContext): Promise<void> {
  const name = context.t('open.sampleName')
  try {
    const answer = await fetch(new URL('sample/purchase-contract.pdf', document.baseURI))
    if (!answer.ok) throw new OpenError('unreadable')
    await openContract(new Uint8Array(await answer.arrayBuffer()), name, confirmUnkept(context))
  } catch (error) {
    sayOpenError(context.t, name, error instanceof TypeError ? new OpenError('unreadable', { cause: error }) : error)
  }
}

/** Downloads the open draft with its PDF as one file. */
export async function downloadDraft({ t }: FileContext): Promise<void> {
  const { draft } = useEditor.getState()
  try {
    const bundle = draft && (await currentBundle())
    if (draft && bundle)
      return downloadBlob(
        await writeBundle(draft, bundle.view, bundle.bytes, await picturesOf(draft)),
        bundleFileName(draft),
      )
    notify({ kind: 'error', title: t('open.noBundle') })
  } catch {
    notify({ kind: 'error', title: t('open.noBundle') })
  }
}

/** Downloads a draft that is not open as one file. Rejects with a StorageError. */
export async function downloadStored(id: string): Promise<void> {
  const { store } = useSession.getState()
  const record = await store?.load(id)
  const bytes = record && (await store?.loadFile(record.draft.file.id))
  if (!record || !bytes) throw new StorageError('corrupt')
  downloadBlob(
    await writeBundle(record.draft, record.view, bytes, await picturesOf(record.draft)),
    bundleFileName(record.draft),
  )
}

/** Asks the person whether to go on although the browser cannot store the draft. */
function confirmUnkept({ t, confirm }: FileContext): ConfirmUnkept {
  return (error, signal) => {
    const question = {
      title: t('open.unkeptTitle'),
      content: `${t(`drafts.error.${error.code}`)} ${t('open.unkeptText')}`,
      okText: t('open.unkeptOk'),
      cancelText: t('open.unkeptCancel'),
    }
    return ask(confirm, question, signal)
  }
}

/** Says why a file or draft could not be opened, and what to do. What the person gave up is not an error. */
export function sayOpenError(t: TFunction, name: string, error: unknown): void {
  if (error instanceof OpenError && (error.code === 'passwordCancelled' || error.code === 'givenUp')) return
  if (error instanceof ConversionError)
    return notify({
      kind: 'error',
      title: t('open.failed', { name }),
      text: t('open.error.conversion', { message: conversionReason(t, error.message) }),
    })
  const words =
    error instanceof GatewayError
      ? gatewayWords(t, error)
      : error instanceof OpenError
        ? t(`open.error.${error.code}`, { max: maxFileBytes / 1024 / 1024, maxPages })
        : error instanceof StorageError
          ? t(`drafts.error.${error.code}`)
          : t('open.error.unexpected')
  notify({ kind: 'error', title: t('open.failed', { name }), text: words })
}

/** The message of the gateway, or of Tencent through it. */
function gatewayWords(t: TFunction, error: GatewayError): string {
  const words = failureWord(t, error.code)
  return error.tencent ? `${error.tencent.message} (${error.tencent.code})` : words
}
