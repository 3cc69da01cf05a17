// UploadFiles (DOC 73066): files in, file ids out. KIT leaves Caller out and sends names without a suffix: both are taken.
import type { JsonObject } from '../../contract/draft/draft.ts'
import { fileKind, isPicture, type FileKind } from '../files/file-kind.ts'
import { EssError } from '../wire/ess-error.ts'
import { optionalBoolean, optionalInteger, optionalObject, optionalString, requiredObjects, requiredString } from '../wire/parameters.ts'
import { ESS_VERSION, type Action } from './action.ts'

const MAX_FILES = 20
const MAX_NAME = 200
const MB = 1024 * 1024

/** "最长有效期是当前时间后的一年" (SDK); a day more for a leap year and clocks. */
const MAX_LIFE_MS = 367 * 24 * 60 * 60 * 1000

/** Pictures under 5 MB, those of a business licence under 8 MB, everything else under 60 MB. */
const maxBytes = (kind: FileKind, businessType: string) => (isPicture(kind) ? (businessType === 'BUSINESSLICENSE' ? 8 : 5) : 60) * MB

/** What may be uploaded for what (SDK's comment on BusinessType). */
export const kindsOf: Readonly<Record<string, readonly FileKind[]>> = {
  DOCUMENT: ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'html', 'txt', 'png', 'jpg', 'bmp'],
  TEMPLATE: ['pdf', 'doc', 'docx', 'html'],
  SEAL: ['png', 'jpg'],
  ARCHIVE: ['pdf', 'zip'],
  BUSINESSLICENSE: ['png', 'jpg'],
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
    if (!Object.hasOwn(kindsOf, businessType)) throw new EssError('InvalidParameterValue', '（BusinessType）')
    if (infos.length === 0) throw new EssError('MissingParameter', '（FileInfos）')
    if (infos.length > MAX_FILES) throw new EssError('LimitExceeded', `（FileInfos：最多 ${MAX_FILES} 个文件）`)
    const lifeMs = deadline === undefined ? undefined : deadline * 1000 - now()
    if (lifeMs !== undefined && !(lifeMs > 0 && lifeMs <= MAX_LIFE_MS)) throw new EssError('InvalidParameterValue', '（Deadline：一年以内）')
    // All are looked at before the first is kept: an upload that is refused leaves nothing behind.
    const uploads = infos.map((info, index) => readUpload(info, index, businessType, fileType))
    const ids: string[] = []
    let expiresAt = 0
    for (const upload of uploads) {
      const file = await store.files.add({ ...upload, lifeMs })
      ids.push(file.id)
      expiresAt = file.expiresAt
    }
    return { FileIds: ids, TotalCount: ids.length, Deadline: Math.floor(expiresAt / 1000) }
  },
}

function readUpload(info: JsonObject, index: number, businessType: string, fileType: string | undefined): Upload {
  const place = `FileInfos[${index}]`
  const name = optionalString(info, 'FileName') ?? ''
  if (name.length > MAX_NAME) throw new EssError('InvalidParameterValue', `（${place}.FileName：不超过 ${MAX_NAME} 个字符）`)
  const bytes = decodeBase64(requiredString(info, 'FileBody'), place)
  const kind = fileKind(name, bytes, fileType)
  if (kind === null || !kindsOf[businessType]!.includes(kind)) throw new EssError('InvalidParameterValue', `（${place}：文件类型不合法）`)
  if (bytes.length >= maxBytes(kind, businessType)) throw new EssError('LimitExceeded', `（${place}：文件过大）`)
  return { name, kind, bytes }
}

/** Base64 alone: with a `data:…,` head it is none. */
function decodeBase64(text: string, place: string): Uint8Array {
  if (!/^[A-Za-z0-9+/\r\n]+={0,2}[\r\n]*$/.test(text)) throw new EssError('InvalidParameterValue', `（${place}.FileBody：不是 base64，不要带 data: 前缀）`)
  return Buffer.from(text, 'base64')
}
