// UploadFiles (DOC 73066): files in, file ids out. KIT leaves Caller out and sends names without a suffix: both are
// taken.
import { keepUploads, uploadAnswer } from '../files/uploads.ts'
import { optionalBoolean, optionalObject, optionalString, requiredObjects, requiredString } from '../wire/parameters.ts'
import { ESS_VERSION, type Action } from './action.ts'

/** Pictures are under 5 MB, those of a business licence under 8 MB. */
const pictureMb = (businessType: string) => (businessType === 'BUSINESSLICENSE' ? 8 : 5)

export const uploadFiles: Action = {
  name: 'UploadFiles',
  version: ESS_VERSION,
  async run(parameters, context) {
    requiredString(parameters, 'BusinessType')
    const infos = requiredObjects(parameters, 'FileInfos')
    optionalObject(parameters, 'Caller')
    // The grey boxes under keywords stay as they are here: they hide no text from the search for it.
    optionalBoolean(parameters, 'CoverRect')
    return uploadAnswer(
      await keepUploads(infos, parameters, { fileType: optionalString(parameters, 'FileType'), pictureMb }, context),
    )
  },
}
