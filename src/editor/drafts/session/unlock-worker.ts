// Takes the password off a file, in a worker: it is read and written whole.
import { withoutPassword } from '../../../document/without-password.ts'

export interface ToUnlockWorker {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly password: string
}

/** Null if it cannot be done. */
export type FromUnlockWorker = Uint8Array<ArrayBuffer> | null

addEventListener('message', ({ data: { bytes, password } }: MessageEvent<ToUnlockWorker>) => {
  withoutPassword(bytes, password).then(
    (unlocked) => postMessage(unlocked satisfies Uint8Array),
    () => postMessage(null satisfies FromUnlockWorker),
  )
})
