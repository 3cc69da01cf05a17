// UploadFiles of the third-party application edition. What both editions refuse alike is held by the enterprise
// edition's cases.
import { agent } from '../../sandbox/channel.ts'
import { by, type ActionCases } from '../case.ts'

const MB = 1024 * 1024
const file = { FileName: 'a.txt', FileBody: Buffer.from('甲方').toString('base64') }
const picture = {
  FileName: 'a.png',
  FileBody: Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(8 * MB)]).toString('base64'),
}
const uploading = (changes: object) => ({ Agent: agent, BusinessType: 'DOCUMENT', FileInfos: [file], ...changes })

export const cases: ActionCases = {
  action: 'UploadFiles',
  version: '2021-05-26',
  examples: [{ title: '文件上传接口', free: ['FileIds[]', 'FileUrls[]'] }],
  codes: {
    InvalidParameterValue: [by('another BusinessType', uploading({ BusinessType: 'FLOW' }), { at: 'BusinessType' })],
    LimitExceeded: [by('a picture of 8 MB', uploading({ FileInfos: [picture] }), { at: 'FileInfos[0]' })],
    MissingParameter: [
      by('no Agent', uploading({ Agent: undefined }), { at: 'Agent' }),
      by('no BusinessType', uploading({ BusinessType: undefined }), { at: 'BusinessType' }),
      by('no FileInfos', uploading({ FileInfos: undefined }), { at: 'FileInfos' }),
      by('an empty FileBody', uploading({ FileInfos: [{ ...file, FileBody: '' }] }), { at: 'FileBody' }),
    ],
  },
}
