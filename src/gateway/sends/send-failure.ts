// A failure that concerns one send, which is shown with it.
import { Failure } from '../failures/failure.ts'
import type { SendRow } from '../store/tables.ts'

export class SendFailure extends Failure {
  readonly send: SendRow

  constructor({ code, message, details, cause }: Failure, send: SendRow) {
    super(code, message, details, { cause })
    this.send = send
  }
}
