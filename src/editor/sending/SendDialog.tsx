// 发起合同: one page to review before sending, then the progress, then the outcome.
import { useTranslation } from 'react-i18next'
import { useEditor } from '../state/editor-store.ts'
import { closeSend, useSend } from './send-state.ts'
import { SendFailed } from './SendFailed.tsx'
import { SendProgress } from './SendProgress.tsx'
import { SendReview } from './SendReview.tsx'
import { SendCreated } from './SendCreated.tsx'
import { SendUnknown } from './SendUnknown.tsx'
import { Dialog } from '../ui/dialogs/Dialog.tsx'

export function SendDialog() {
  const { t } = useTranslation()
  const open = useSend((state) => state.open)
  const phase = useSend((state) => state.phase)
  const draftId = useSend((state) => state.draftId)
  // Shows nothing about a draft other than the one that was sent.
  const draft = useEditor((state) => (state.draft?.id === draftId ? state.draft : null))
  const working = phase.step === 'uploading' || phase.step === 'creating'
  return (
    <Dialog
      open={open && draft !== null}
      title={t('send.title')}
      footer={null}
      width={880}
      onCancel={closeSend}
      closable={!working}
      keyboard={!working}
      mask={{ closable: false }}
      destroyOnHidden
      centered
      styles={{ body: { maxHeight: 'calc(100vh - 130px)', overflowY: 'auto' } }}
    >
      {draft && (
        <>
          {(phase.step === 'asking' || working) && <SendProgress phase={phase} />}
          {phase.step === 'review' && <SendReview draft={draft} again={false} />}
          {phase.step === 'created' && <SendCreated draft={draft} send={phase.send} now={phase.now} />}
          {phase.step === 'underWay' && <SendUnknown draft={draft} send={phase.send} underWay />}
          {phase.step === 'unknown' && <SendUnknown draft={draft} send={phase.send} underWay={false} />}
          {phase.step === 'failed' && <SendFailed draft={draft} error={phase.error} />}
        </>
      )}
    </Dialog>
  )
}
