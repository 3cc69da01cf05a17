// A question in a dialog of its own, counted while it stands.
import { App, type ModalFuncProps } from 'antd'
import { useCallback } from 'react'
import { useOpenDialog } from './open-dialogs.ts'

/** `signal` takes the question away unanswered. */
export type Confirm = (question: ModalFuncProps, signal?: AbortSignal) => void

export function useConfirm(): Confirm {
  const { modal } = App.useApp()
  return useCallback(
    ({ title, ...rest }, signal) => {
      const shown = modal.confirm({
        ...rest,
        title: (
          <>
            {title}
            <Counted />
          </>
        ),
      })
      signal?.addEventListener('abort', () => shown.destroy(), { once: true })
    },
    [modal],
  )
}

/** antd mounts a question's title with the question, and takes it away with it. */
function Counted() {
  useOpenDialog(true)
  return null
}
