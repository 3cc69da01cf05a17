// A question with two answers, as a promise.
import type { ModalFuncProps } from 'antd'
import type { Confirm } from './use-confirm.tsx'

/** True once it is agreed to; false if it is declined, or if `signal` ends it: what it is about is over. */
export function ask(confirm: Confirm, question: ModalFuncProps, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false)
    signal.addEventListener('abort', () => resolve(false), { once: true })
    confirm({ ...question, onOk: () => resolve(true), onCancel: () => resolve(false) }, signal)
  })
}
