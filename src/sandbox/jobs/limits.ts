// What reading, drawing and converting files may take.
import { maxFileBytes } from '../../document/open-error.ts'
import type { WorkLimits } from '../../work/worker.ts'

export interface FileLimits extends WorkLimits {
  /** Of a PDF that is read or drawn on. Tencent documents no limit. */
  readonly maxPages: number
  /** Of what is drawn, and of the pictures that are drawn into it. */
  readonly outputBytes: number
  /** For JPGs of many pages: after this time others have their turn. */
  readonly sliceMs: number
  /** How many files are worked on at a time. */
  readonly atOnce: number
  /** How many may wait in total. */
  readonly waiting: number
}

const MB = 1024 * 1024

export const fileLimits: FileLimits = {
  cpuMs: 30_000,
  memoryMb: 1024,
  maxPages: 5000,
  outputBytes: 2 * maxFileBytes,
  sliceMs: 10_000,
  atOnce: 2,
  waiting: 200,
}

export const inMb = (bytes: number): number => Math.floor(bytes / MB)
