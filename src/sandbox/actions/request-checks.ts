// Checks a request by rows 2 to 23 of docs/checks.md, including row 6's look-up of the file.
//
// contract/checks covers all rules that a request and a document decide, but only the sandbox knows whether a file id
// exists. So the request is checked twice: first without a document, for the errors of rows up to 6; then with the
// file, in full, where it is drawn (jobs/jobs.ts). Rows up to 6 do not use the document, so errors are reported in the
// order of the table.
import { checkRequest, firstError } from '../../contract/checks/check.ts'
import { pathText } from '../../contract/checks/path-text.ts'
import type { Path } from '../../contract/checks/finding.ts'
import { bodyRule, rules } from '../../contract/checks/rules.ts'
import type { JsonObject } from '../../contract/values/json-object.ts'
import type { Refusal } from '../jobs/jobs.ts'
import type { FileStore, StoredFile } from '../store/file-store.ts'
import { EssError } from '../wire/ess-error.ts'

const FILE_ROW = 6

const rowOf: ReadonlyMap<string, number> = new Map([bodyRule, ...rules].map(({ name, row }) => [name, row]))

/** The file of a request that has no error of rows up to 6. Throws the EssError that Tencent would answer otherwise. */
export async function fileOfRequest(request: JsonObject, files: FileStore, now: number): Promise<StoredFile> {
  const early = firstError(checkRequest(request, { now, document: null, stage: 'server' }))
  if (early && (rowOf.get(early.rule) ?? 0) <= FILE_ROW) throw refusalOf(early)
  return findPdf(request, files)
}

/** Codes for which Tencent's example uses other words than its table (错误示例, example 19). */
const ownWords: Readonly<Record<string, string>> = { 'InvalidParameter.Name': '参数错误,姓名不符合规范,请修改后重试' }

/** Tencent's words for the code, followed by the path in the request. */
export function refusalOf({ code, path }: Refusal): EssError {
  const words = ownWords[code]
  return new EssError(code, placeText(path), words === undefined ? {} : { words })
}

/** The path, in the form that follows Tencent's words. */
export function placeText(path: Path): string {
  return path.length === 0 ? '' : `（${pathText(path)}）`
}

/** A contract's only file. */
export const filePath: Path = ['FileIds', 0]

async function findPdf({ FileIds: ids }: JsonObject, files: FileStore): Promise<StoredFile> {
  const id: unknown = Array.isArray(ids) ? ids[0] : undefined
  const file = typeof id === 'string' ? await files.find(id) : null
  if (!file) throw new EssError('ResourceNotFound.Resource', placeText(filePath))
  if (file.kind !== 'pdf') throw new EssError('OperationDenied.FileNoMatchResource', placeText(filePath))
  return file
}
