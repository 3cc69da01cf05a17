// UploadFiles of the third-party application edition (SDK): an Agent asks, FileType is not known, and links to the
// files are told.
import { keepUploads, uploadAnswer } from '../files/uploads.ts'
import { optionalObject, optionalObjects, requireAgent } from '../wire/parameters.ts'
import { ESSBASIC_VERSION, LINK_LIFE_MS, type Action } from './action.ts'

/** "图片类型(png/jpg/jpeg)限制大小为8M以下" (API of August 2026). */
const pictureMb = () => 8

export const channelUploadFiles: Action = {
  name: 'UploadFiles',
  version: ESSBASIC_VERSION,
  async run(parameters, context) {
    requireAgent(parameters)
    optionalObject(parameters, 'Operator')
    const { store, urlOf } = context
    const files = await keepUploads(optionalObjects(parameters, 'FileInfos') ?? [], parameters, { pictureMb }, context)
    const FileUrls = await Promise.all(
      files.map(async ({ id, name }) => urlOf('files', await store.files.link(id, 'download', name, LINK_LIFE_MS))),
    )
    return { ...uploadAnswer(files), FileUrls }
  },
}
