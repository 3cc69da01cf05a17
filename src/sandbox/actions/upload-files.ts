// UploadFiles (DOC 73066): files in, file ids out. KIT leaves Caller out and sends names without a suffix: both are taken.
import type { JsonObject } from '../../contract/draft/draft.ts'
import { fileKind, isPicture, type FileKind } from '../files/file-kind.ts'
import { EssError } from '../wire/ess-error.ts'
import { optionalBoolean, optionalInteger, optionalObject, optionalString, requiredObjects, requiredString } from '../wire/parameters.ts'
import { ESS_VERSION, type Action } from './action.ts'

const MAX_FILES = 20
const MAX_NAME = 200
const MB = 1024 * 1024

/** Pictures under 5 MB, everything else under 60 MB. */
const maxBytes = (kind: FileKind) => (isPicture(kind) ? 5 : 60) * MB

/** What may be uploaded for what (SDK's comment on BusinessType). */
export const kindsOf: Readonly<Record<string, readonly FileKind[]>> = {
  DOCUMENT: ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'html', 'txt', 'png', 'jpg', 'bmp'],
  TEMPLATE: ['pdf', 'doc', 'docx', 'html'],
  SEAL: ['png', 'jpg'],
}

interface Upload {
  readonly name: string
  readonly kind: FileKind
  readonly bytes: Uint8Array
}

export const uploadFiles: Action = {
  name: 'UploadFiles',
  version: ESS_VERSION,
  async run(parameters, { store, now }) {
    const businessType = requiredString(parameters, 'BusinessType')
    const infos = requiredObjects(parameters, 'FileInfos')
    const fileType = optionalString(parameters, 'FileType')
    optionalObject(parameters, 'Caller')
    // The grey boxes under keywords stay as they are here: they hide no text from the search for it.
    optionalBoolean(parameters, 'CoverRect')
    const deadline = optionalInteger(parameters, 'Deadline')
    if (!Object.hasOwn(kindsOf, businessType)) throw new EssError('InvalidParameter.ResourceType', '（BusinessType）')
    if (infos.length === 0) throw new EssError('MissingParameter', '（FileInfos）')
    if (infos.length > MAX_FILES) throw new EssError('InvalidParameter.ParamError', `（FileInfos：最多 ${MAX_FILES} 个文件）`)
    if (deadline !== undefined && deadline * 1000 <= now()) throw new EssError('InvalidParameter.ParamError', '（Deadline）')
    // All are looked at before the first is kept: an upload that is refused leaves nothing behind.
    const uploads = infos.map((info, index) => readUpload(info, index, kindsOf[businessType]!, fileType))
    const ids: string[] = []
    let expiresAt = 0
    for (const upload of uploads) {
      const file = await store.files.add({ ...upload, lifeMs: deadline === undefined ? undefined : deadline * 1000 - now() })
      ids.push(file.id)
      expiresAt = file.expiresAt
    }
    return { FileIds: ids, TotalCount: ids.length, FileUrls: [], Deadline: Math.floor(expiresAt / 1000) }
  },
}

function readUpload(info: JsonObject, index: number, allowed: readonly FileKind[], fileType: string | undefined): Upload {
  const place = `（FileInfos.${index}）`
  const name = optionalString(info, 'FileName') ?? ''
  if (name.length > MAX_NAME) throw new EssError('InvalidParameter.ParamError', `（FileInfos.${index}.FileName：不超过 ${MAX_NAME} 个字符）`)
  const bytes = decodeBase64(requiredString(info, 'FileBody'), index)
  const kind = fileKind(name, bytes, fileType)
  if (kind === null || !allowed.includes(kind)) throw new EssError('InvalidParameter.FileType', place)
  if (bytes.length >= maxBytes(kind)) throw new EssError('LimitExceeded.FileSize', place)
  return { name, kind, bytes }
}

/** Base64 alone: with a `data:…,` head it is none. */
function decodeBase64(text: string, index: number): Uint8Array {
  if (!/^[A-Za-z0-9+/\r\n]+={0,2}[\r\n]*$/.test(text)) {
    throw new EssError('InvalidParameter.ParamError', `（FileInfos.${index}.FileBody：不是 base64，不要带 data: 前缀）`)
  }
  return Buffer.from(text, 'base64')
}
