// The actions on a contract, each in a dialog that says what will happen before it happens.
import { useTranslation } from 'react-i18next'
import { flowName } from '../flow-names.ts'
import type { ChosenAction } from './chosen-action.ts'
import { CancelForm } from './CancelForm.tsx'
import { DownloadForm } from './DownloadForm.tsx'
import { LinkForm } from './LinkForm.tsx'
import { NameForm } from './NameForm.tsx'
import { RemindForm } from './RemindForm.tsx'
import { ReviewForm } from './ReviewForm.tsx'
import { Dialog } from '../../../ui/dialogs/Dialog.tsx'
import actionStyles from './action.module.css'

interface FlowActionDialogProps {
  readonly action: ChosenAction | null
  readonly onClose: () => void
}

export function FlowActionDialog({ action, onClose }: FlowActionDialogProps) {
  const { t } = useTranslation()
  const single = action && ('flow' in action ? action.flow : action.flows.length === 1 ? action.flows[0] : undefined)
  return (
    <Dialog
      open={action !== null}
      title={action && t(`flows.action.${action.name}`)}
      footer={null}
      width={action?.name === 'link' ? 620 : 520}
      onCancel={onClose}
      destroyOnHidden
      // A click outside must not discard what was typed.
      mask={{ closable: action?.name === 'link' || action?.name === 'download' }}
    >
      {single && <p className={actionStyles.actionFlow}>{flowName(t, single.name)}</p>}
      {action && <ActionForm action={action} onClose={onClose} />}
    </Dialog>
  )
}

function ActionForm({ action, onClose }: { readonly action: ChosenAction; readonly onClose: () => void }) {
  switch (action.name) {
    case 'download':
      return <DownloadForm flows={action.flows} />
    case 'review':
      return <ReviewForm flow={action.flow} pending={action.pending} onClose={onClose} />
    case 'link':
      return <LinkForm flow={action.flow} party={action.party} />
    case 'remind':
      return <RemindForm flow={action.flow} onClose={onClose} />
    case 'name':
      return <NameForm flow={action.flow} onClose={onClose} />
    case 'cancel':
      return <CancelForm flow={action.flow} onClose={onClose} />
  }
}
