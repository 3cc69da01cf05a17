// Whether a file is a PDF that can be signed: it opens, has a page, and asks for no password.
import { open } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { hasPdfHeader } from '../../document/open-error.ts'
import { Failure } from '../failures/failure.ts'

type Inspection = 'fine' | 'encrypted' | 'broken'

const worker = new URL('inspect-pdf-worker.mjs', import.meta.url)
/** A thousand pages take under a second. */
const LIMIT_MS = 20_000
const LIMIT_MB = 1024

/** Throws a Failure that says what is wrong with the file. */
export async function checkPdf(file: string): Promise<void> {
  if (!hasPdfHeader(await head(file))) throw new Failure('not-a-pdf', 'The file is not a PDF.')
  const inspection = await inspectPdf(file)
  if (inspection === 'encrypted') {
    throw new Failure(
      'file-encrypted',
      'The file asks for a password. Tencent eSign cannot work with it: remove the password and open the file again.',
    )
  }
  if (inspection === 'broken') throw new Failure('file-broken', 'The file is damaged: it cannot be opened.')
}

function inspectPdf(file: string): Promise<Inspection> {
  return new Promise((resolve) => {
    const thread = new Worker(worker, {
      workerData: file,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: LIMIT_MB },
      stdout: true,
      stderr: true,
    })
    const finish = (inspection: Inspection) => {
      clearTimeout(timer)
      resolve(inspection)
      void thread.terminate()
    }
    // A file that pdf.js cannot read in this time, or that crashes it, is not one that a person could read either.
    const timer = setTimeout(finish, LIMIT_MS, 'broken')
    thread.once('message', finish)
    thread.once('error', () => finish('broken'))
    thread.once('exit', () => finish('broken'))
  })
}

async function head(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
