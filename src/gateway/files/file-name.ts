// The name of a file: as it arrives in a header, and as Tencent accepts it, with its ending and at most 200 characters
// (SDK, UploadFile).
import { holdableText } from '../../contract/values/holdable-text.ts'
import { Failure } from '../failures/failure.ts'
import { resourceTypes, type ResourceType } from '../tencent/shapes.ts'

const MAX_CHARACTERS = 200

/** From `x-file-name`. Throws a Failure if the encoding is wrong. */
export function decodeFileName(encoded: string): string {
  let name: string
  try {
    name = decodeURIComponent(encoded)
  } catch {
    throw new Failure('bad-request', 'headers.x-file-name: should be encoded by encodeURIComponent')
  }
  // The last part of a path, without the characters that a file system rejects.
  const last = holdableText(name).split(/[/\\]/).at(-1) ?? ''
  return last.replace(/[\p{Cc}<>:"|?*]/gu, '').trim()
}

/** `合同.pdf` stays; `合同` and `合同.PDF.` get the ending; a long name is cut before it. */
export function withEnding(name: string, ending: string): string {
  const suffix = `.${ending}`
  const stem = name.toLowerCase().endsWith(suffix) ? name.slice(0, -suffix.length) : name
  return `${[...(stem || 'contract')].slice(0, MAX_CHARACTERS - suffix.length).join('')}${suffix}`
}

/** By the ending. Throws a Failure if Tencent does not convert such files. */
export function resourceTypeOf(name: string): ResourceType {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase()
  const type = resourceTypes.find((known) => known === ending)
  if (type === undefined)
    throw new Failure('file-type', `Only these can be converted to PDF: ${resourceTypes.join(', ')}.`)
  return type
}
