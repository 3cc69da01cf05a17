// A question in a dialog of its own, counted while it stands.
import { App, type ModalFuncProps } from 'antd'
import { useCallback } from 'react'
import { useOpenDialog } from './open-dialogs.ts'

export type Confirm = (question: ModalFuncProps) => void

export function useConfirm(): Confirm {
  const { modal } = App.useApp()
  return useCallback(
    ({ title, ...rest }) => {
      void modal.confirm({
        ...rest,
        title: (
          <>
            {title}
            <Counted />
          </>
        ),
      })
    },
    [modal],
  )
}

/** antd mounts a question's title with the question, and takes it away with it. */
function Counted() {
  useOpenDialog(true)
  return null
}
