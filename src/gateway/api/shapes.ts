// Shapes that several routes share.
import { z } from 'zod'

export const moment = z.iso.datetime()

/** A text with a maximum length in characters. */
export const text = (length: number) => z.string().max(length)

export const requestId = z.string().describe('Tencent’s RequestId.')

export const draftId = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .describe('The draft’s id, given by the editor.')
export const fileId = z
  .string()
  .regex(/^[\w-]{1,128}$/)
  .describe('Tencent’s file id, from POST /api/files.')
export const flowId = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .describe('Tencent’s FlowId.')

export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 of the file, in hex.')

/** The headers of a route that takes a file. */
export const fileHeaders = z.object({
  'x-file-name': z.string().max(3000).describe('The file’s name, encoded by encodeURIComponent.'),
})

/**
 * Any object: Tencent itself reports what is wrong with it, with its own codes. Only what the gateway cannot process is
 * refused here.
 */
export const flowRequest = z
  .record(z.string(), z.unknown())
  .refine((request) => isWithinDepth(request, 60), 'is nested too deeply')
  .describe('The CreateFlowByFiles request. Operator, FileIds and NeedPreview are the gateway’s, whatever it says.')

/** Not recursive: the input can be nested deeper than the stack allows. */
function isWithinDepth(value: unknown, limit: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return false
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []))
  }
  return true
}
