// antd's dialog, counted while it is open. Every dialog of the screen is one of these, or is asked with useConfirm.
import { Modal, type ModalProps } from 'antd'
import { useState } from 'react'
import { useOpenDialog } from './open-dialogs.ts'

export function Dialog(props: ModalProps) {
  const open = props.open === true
  // Until it is out of sight: the key that closes it is not one for what is behind it.
  const [standing, setStanding] = useState(open)
  if (open && !standing) setStanding(true)
  useOpenDialog(standing)
  return (
    <Modal
      {...props}
      afterClose={() => {
        setStanding(false)
        props.afterClose?.()
      }}
    />
  )
}
