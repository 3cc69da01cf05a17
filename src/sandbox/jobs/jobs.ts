// What runs in the sandbox's worker processes: all that opens, draws or converts a file.
import { checkRequest, firstError } from '../../contract/checks/check.ts'
import type { Finding } from '../../contract/checks/finding.ts'
import type { ConversionFailure } from '../../contract/conversion/failures.ts'
import type { PageSize } from '../../contract/geometry/page.ts'
import type { JsonObject } from '../../contract/values/json-object.ts'
import type { FileKind } from '../../document/file-kind.ts'
import { ConversionError } from '../convert/conversion-error.ts'
import { convertToPdf } from '../convert/convert-to-pdf.ts'
import { drawMarks, drawRequest, type DrawOptions, type Mark } from '../draw/draw-request.ts'
import type { UploadedPictures } from '../draw/embed-pictures.ts'
import { drawPages, repaint, type PageRange } from '../files/draw-pages.ts'
import { FileProblem, type Problem } from '../files/file-problem.ts'
import { withPdf } from '../files/read-pdf.ts'
import { wantedOf } from '../files/wanted.ts'
import { hasTooManyPixels } from '../graphics/embed-picture.ts'
import { findSeal } from '../seals/sandbox-seals.ts'
import { sealPicture } from '../seals/seal-picture.ts'
import { findTemplate } from '../templates/sandbox-templates.ts'
import { templatePdf } from '../templates/template-pdf.ts'
import type { FileLimits } from './limits.ts'

/** A problem is a value, since only the text of an error leaves the process. */
export type Outcome<Value> = { readonly value: Value } | { readonly problem: Problem }

type Limits = Pick<FileLimits, 'maxPages' | 'outputBytes' | 'sliceMs'>
type Stage = (name: string) => void

export interface RequestToDraw {
  readonly bytes: Uint8Array
  readonly request: JsonObject
  /** ms since 1970. */
  readonly now: number
  /** Null to check the request only. */
  readonly stage: DrawOptions['stage'] | null
  readonly pictures: UploadedPictures
  readonly limits: Limits
}

/** The first error of a request on its file, as far as the answer needs it. */
export type Refusal = Pick<Finding, 'code' | 'path'>

/** `drawn` is null if the request was only checked. */
export type DrawnRequest = { readonly refusal: Refusal } | { readonly drawn: Uint8Array | null }

/** Checks a request against its file in full, and draws its components. */
export function checkAndDraw(
  { bytes, request, now, stage, pictures, limits }: RequestToDraw,
  report: Stage,
): Promise<Outcome<DrawnRequest>> {
  const reading = { maxPages: limits.maxPages, beforeText: () => report('text') }
  return outcomeOf(() =>
    withPdf(bytes, wantedOf(request), reading, async (open): Promise<DrawnRequest> => {
      report('drawing')
      const error = firstError(checkRequest(request, { now, document: open.model, stage: 'server' }))
      if (error) return { refusal: { code: error.code, path: error.path } }
      if (stage === null) return { drawn: null }
      return { drawn: fitting(await drawRequest({ bytes, open, request, stage, now, pictures }), limits) }
    }),
  )
}

export interface MarksToDraw {
  /** Where keywords are searched for. */
  readonly source: Uint8Array
  /** The PDF to draw on: the source, with the initiator's values. */
  readonly bytes: Uint8Array
  readonly request: JsonObject
  readonly marks: readonly Mark[]
  readonly pictures: UploadedPictures
  readonly limits: Limits
}

export function drawSigned(
  { source, bytes, request, marks, pictures, limits }: MarksToDraw,
  report: Stage,
): Promise<Outcome<Uint8Array>> {
  const reading = { maxPages: limits.maxPages, beforeText: () => report('text') }
  return outcomeOf(() =>
    withPdf(source, wantedOf(request), reading, async (open) => {
      report('drawing')
      return fitting(await drawMarks(marks, { bytes, open, pictures }), limits)
    }),
  )
}

export function readSizes({
  bytes,
  limits: { maxPages },
}: {
  readonly bytes: Uint8Array
  readonly limits: Limits
}): Promise<Outcome<readonly PageSize[]>> {
  return outcomeOf(() => withPdf(bytes, { words: [], fields: false }, { maxPages }, async ({ model }) => model.pages))
}

export interface PagesToDraw {
  readonly bytes: Uint8Array
  readonly range: PageRange
  readonly limits: Limits
}

export function drawJpgs(
  { bytes, range, limits }: PagesToDraw,
  report: Stage,
): Promise<Outcome<readonly Uint8Array[]>> {
  return outcomeOf(() => drawPages(bytes, range, { ...limits, beforeDrawing: () => report('drawing') }))
}

/** A PNG or BMP as a JPG. */
export function repaintPicture({
  kind,
  bytes,
}: {
  readonly kind: FileKind
  readonly bytes: Uint8Array
}): Promise<Outcome<Uint8Array>> {
  return outcomeOf(async () => {
    if (hasTooManyPixels(kind, bytes)) throw new FileProblem('too-complex')
    return repaint(bytes)
  })
}

/** A picture or text as a PDF. */
export async function convert({
  kind,
  bytes,
}: {
  readonly kind: FileKind
  readonly bytes: Uint8Array
}): Promise<{ readonly value: Uint8Array } | { readonly failure: ConversionFailure }> {
  try {
    return { value: await convertToPdf(kind, bytes) }
  } catch (error) {
    if (error instanceof ConversionError) return { failure: error.failure }
    throw error
  }
}

export function drawSeal(id: string): Promise<Uint8Array> {
  return sealPicture(findSeal(id)!)
}

export function drawTemplate(id: string): Promise<Uint8Array> {
  return templatePdf(findTemplate(id)!)
}

async function outcomeOf<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { value: await work() }
  } catch (error) {
    if (error instanceof FileProblem) return { problem: error.problem }
    throw error
  }
}

function fitting(bytes: Uint8Array, { outputBytes }: Limits): Uint8Array {
  if (bytes.length > outputBytes) throw new FileProblem('too-large')
  return bytes
}
