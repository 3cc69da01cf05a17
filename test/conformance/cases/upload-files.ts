// UploadFiles of the enterprise edition.
import { by, type ActionCases } from '../case.ts'
import { operator } from '../parties.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')
const file = { FileName: 'a.txt', FileBody: base64('甲方') }
const uploading = (changes: object) => () => ({
  BusinessType: 'DOCUMENT',
  Caller: { OperatorId: operator.UserId },
  FileInfos: [file],
  ...changes,
})
const MB = 1024 * 1024
const YEAR_S = 366 * 86_400
/** Begins like one; nobody looks further at an upload. */
const aJpgOf = (megabytes: number) => ({
  FileName: 'a.jpg',
  FileBody: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(megabytes * MB)]).toString('base64'),
})
const aFile = (changes: object) => ({ FileInfos: [{ ...file, ...changes }] })

/** Ids are made anew. */
const free = ['FileIds[]']

export const cases: ActionCases = {
  action: 'UploadFiles',
  version: '2020-11-11',
  examples: [
    { title: '上传PDF合同文件', free },
    { title: '上传Word合同文件(后序需要转换)', free },
    { title: '上传印章', free },
  ],
  codes: {
    AuthFailure: 'a wrong signature is told by the codes that say more, such as AuthFailure.SignatureFailure',
    InvalidParameter: [by('a parameter of another JSON type', uploading({ BusinessType: 7 }), { at: 'BusinessType' })],
    InvalidParameterValue: [
      by('another BusinessType', uploading({ BusinessType: 'FLOW' }), { at: 'BusinessType' }),
      by('a FileType that the content contradicts', uploading({ FileType: 'pdf' }), { at: 'FileInfos[0]' }),
      by('a suffix that it contradicts', uploading(aFile({ FileName: 'a.pdf' })), { at: 'FileInfos[0]' }),
      by('a kind that the BusinessType does not take', uploading({ BusinessType: 'SEAL' }), { at: 'FileInfos[0]' }),
      by('a FileName of 201 characters', uploading(aFile({ FileName: '名'.repeat(201) })), {
        at: 'FileInfos[0].FileName',
      }),
      by('a FileBody with a data: head', uploading(aFile({ FileBody: `data:text/plain;base64,${file.FileBody}` })), {
        at: 'FileInfos[0].FileBody',
      }),
      by('one that is no base64', uploading(aFile({ FileBody: '不是' })), { at: 'FileInfos[0].FileBody' }),
      by('a Deadline gone by', uploading({ Deadline: 1_600_000_000 }), { at: 'Deadline' }),
      by('one in more than a year', () => uploading({ Deadline: Math.floor(Date.now() / 1000) + 2 * YEAR_S })(), {
        at: 'Deadline',
      }),
    ],
    LimitExceeded: [
      by('a picture of 5 MB', uploading(aFile(aJpgOf(5))), { at: 'FileInfos[0]' }),
      by('a business licence of 8 MB', uploading({ BusinessType: 'BUSINESSLICENSE', ...aFile(aJpgOf(8)) }), {
        at: 'FileInfos[0]',
      }),
      by('any other file of 60 MB', uploading(aFile({ FileBody: Buffer.alloc(60 * MB, 'a').toString('base64') })), {
        at: 'FileInfos[0]',
      }),
      by('21 files', uploading({ FileInfos: Array.from({ length: 21 }, () => file) }), { at: 'FileInfos' }),
    ],
    MissingParameter: [
      by('no BusinessType', uploading({ BusinessType: undefined }), { at: 'BusinessType' }),
      by('no FileInfos', uploading({ FileInfos: undefined }), { at: 'FileInfos' }),
      by('an empty FileBody', uploading(aFile({ FileBody: '' })), { at: 'FileBody' }),
    ],
  },
}
