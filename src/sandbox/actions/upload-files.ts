// UploadFiles, in both editions: stores files and returns their ids (DOC 73066, SDK). Tencent's kits omit Caller and
// send names without a suffix; both are accepted. The third-party application edition takes an Agent and no FileType,
// and also returns links.
import type { JsonObject } from '../../contract/values/json-object.ts'
import { fileKind, isPicture, type FileKind } from '../../document/file-kind.ts'
import type { StoredFile } from '../store/file-store.ts'
import { EssError } from '../wire/ess-error.ts'
import { FileBody } from '../wire/file-bodies.ts'
import {
  optionalBoolean,
  optionalInteger,
  optionalObject,
  optionalObjects,
  optionalString,
  requireAgent,
  requiredObjects,
  requiredString,
} from '../wire/parameters.ts'
import { ESSBASIC_VERSION, ESS_VERSION, LINK_LIFE_MS, type Action, type ActionContext } from './action.ts'
import { ownerOf } from '../account/owner.ts'

/** Pictures must be under 5 MB, those of a business licence under 8 MB. */
const pictureMb = (businessType: string) => (businessType === 'BUSINESSLICENSE' ? 8 : 5)

export const uploadFiles: Action = {
  name: 'UploadFiles',
  version: ESS_VERSION,
  async run(parameters, context) {
    requiredString(parameters, 'BusinessType')
    const infos = requiredObjects(parameters, 'FileInfos')
    optionalObject(parameters, 'Caller')
    // CoverRect has no effect here: the sandbox finds text under the grey boxes that it would remove.
    optionalBoolean(parameters, 'CoverRect')
    return uploadAnswer(
      await keepUploads(infos, parameters, { fileType: optionalString(parameters, 'FileType'), pictureMb }, context),
    )
  },
}

/** "图片类型(png/jpg/jpeg)限制大小为8M以下" (API of August 2026). */
const channelPictureMb = () => 8

export const channelUploadFiles: Action = {
  name: 'UploadFiles',
  version: ESSBASIC_VERSION,
  async run(parameters, context) {
    const owner = ownerOf(requireAgent(parameters))
    optionalObject(parameters, 'Operator')
    const { store, urlOf } = context
    const files = await keepUploads(
      optionalObjects(parameters, 'FileInfos') ?? [],
      parameters,
      { pictureMb: channelPictureMb, owner },
      context,
    )
    const FileUrls = await Promise.all(
      files.map(async ({ id, name }) => urlOf('files', await store.files.link(id, 'download', name, LINK_LIFE_MS))),
    )
    return { ...uploadAnswer(files), FileUrls }
  },
}

const MAX_FILES = 20
const MAX_NAME = 200
const MB = 1024 * 1024

/** "最长有效期是当前时间后的一年" (SDK), with a day's margin for leap years and clocks. */
const MAX_LIFE_MS = 367 * 24 * 60 * 60 * 1000

/** For everything except pictures. */
const MAX_FILE_MB = 60

/** The kinds of files allowed for each BusinessType (SDK). */
export const kindsOf: Readonly<Record<string, readonly FileKind[]>> = {
  DOCUMENT: ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'html', 'txt', 'png', 'jpg', 'bmp'],
  TEMPLATE: ['pdf', 'doc', 'docx', 'html'],
  SEAL: ['png', 'jpg'],
  ARCHIVE: ['pdf', 'zip'],
  BUSINESSLICENSE: ['png', 'jpg'],
}

export interface UploadRules {
  /** FileType; by default the kind is detected from name and content. */
  readonly fileType?: string | undefined
  /** The size, in MB, that a picture must stay below. */
  readonly pictureMb: (businessType: string) => number
  /** The account by default. */
  readonly owner?: string
}

interface Upload {
  readonly name: string
  readonly kind: FileKind
  readonly bytes: Uint8Array
}

/**
 * Stores the files of `infos` (FileInfos). All are checked before the first is stored, so that a refused upload leaves
 * nothing behind.
 */
export async function keepUploads(
  infos: readonly JsonObject[],
  parameters: JsonObject,
  rules: UploadRules,
  { store, drawings, now }: ActionContext,
): Promise<readonly StoredFile[]> {
  const businessType = requiredString(parameters, 'BusinessType')
  const deadline = optionalInteger(parameters, 'Deadline')
  if (!Object.hasOwn(kindsOf, businessType)) throw new EssError('InvalidParameterValue', '（BusinessType）')
  if (infos.length === 0) throw new EssError('MissingParameter', '（FileInfos）')
  if (infos.length > MAX_FILES) throw new EssError('LimitExceeded', `（FileInfos：最多 ${MAX_FILES} 个文件）`)
  const lifeMs = deadline === undefined ? undefined : deadline * 1000 - now()
  if (lifeMs !== undefined && !(lifeMs > 0 && lifeMs <= MAX_LIFE_MS))
    throw new EssError('InvalidParameterValue', '（Deadline：一年以内）')
  const uploads = infos.map((info, index) => readUpload(info, index, businessType, rules))
  // A PDF is uploaded to be drawn on.
  if (uploads.some(({ kind }) => kind === 'pdf')) drawings.warm()
  const kept: StoredFile[] = []
  for (const upload of uploads) kept.push(await store.files.add({ ...upload, lifeMs, owner: rules.owner }))
  return kept
}

/** The keys of the answer in both editions; Deadline in s since 1970. */
export function uploadAnswer(files: readonly StoredFile[]): JsonObject {
  return {
    FileIds: files.map(({ id }) => id),
    TotalCount: files.length,
    Deadline: Math.floor(files.at(-1)!.expiresAt / 1000),
  }
}

function readUpload(
  info: JsonObject,
  index: number,
  businessType: string,
  { fileType, pictureMb }: UploadRules,
): Upload {
  const place = `FileInfos[${index}]`
  const name = optionalString(info, 'FileName') ?? ''
  if (name.length > MAX_NAME)
    throw new EssError('InvalidParameterValue', `（${place}.FileName：不超过 ${MAX_NAME} 个字符）`)
  const bytes = info.FileBody instanceof FileBody ? info.FileBody.bytes : decodeBase64(info, place)
  const kind = fileKind(name, bytes, fileType)
  if (kind === null || !kindsOf[businessType]!.includes(kind))
    throw new EssError('InvalidParameterValue', `（${place}：文件类型不合法）`)
  const most = isPicture(kind) ? pictureMb(businessType) : MAX_FILE_MB
  if (bytes.length >= most * MB) throw new EssError('LimitExceeded', `（${place}：文件过大）`)
  return { name, kind, bytes }
}

/** Plain base64, without a `data:…,` prefix. */
function decodeBase64(info: JsonObject, place: string): Uint8Array {
  const text = requiredString(info, 'FileBody')
  if (!/^[A-Za-z0-9+/\r\n]+(?:={1,2}[\r\n]*)?$/.test(text))
    throw new EssError('InvalidParameterValue', `（${place}.FileBody：不是 base64，不要带 data: 前缀）`)
  return Buffer.from(text, 'base64')
}
