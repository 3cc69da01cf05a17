// 复用: on the same file if this browser still has it, or on a file to choose.
import { FileAddOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JsonObject } from '../../../../contract/values/json-object.ts'
import type { Draft } from '../../../../contract/draft/draft.ts'
import type { ImportProblem } from '../../../../contract/request/import-problem.ts'
import { problemText } from '../../../drafts/json/problem-text.ts'
import { readPdfFile } from '../../../drafts/session/read-file.ts'
import { sayOpenError } from '../../../drafts/files/file-actions.ts'
import { showScreen } from '../../../ui/screen/screens.ts'
import { flowName } from '../flow-names.ts'
import type { FlowDetail } from '../../../../gateway/routes.ts'
import { fileOfDraft, reuseFlow, type ReuseFile } from './reuse-flow.ts'
import { Dialog } from '../../../ui/dialogs/Dialog.tsx'
import { clsx } from 'clsx'
import actionStyles from '../actions/action.module.css'
import styles from './ReuseDialog.module.css'

interface ReuseDialogProps {
  readonly flow: FlowDetail
  readonly request: JsonObject
  readonly draft: Draft | null
  readonly onClose: () => void
}

export function ReuseDialog({ flow, request, draft, onClose }: ReuseDialogProps) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [gone, setGone] = useState(false)
  const [problems, setProblems] = useState<readonly ImportProblem[]>([])
  const start = async (name: string, find: () => Promise<ReuseFile | null>) => {
    setBusy(true)
    try {
      const file = await find()
      if (!file) return setGone(true)
      const wrong = await reuseFlow(t, request, draft, file)
      if (wrong.length > 0) return setProblems(wrong)
      showScreen({ name: 'editor' })
    } catch (error) {
      sayOpenError(t, name, error)
    } finally {
      setBusy(false)
    }
  }
  const hasFile = draft !== null && !gone
  const chooseWords = t(hasFile ? 'flows.reuse.chooseOther' : 'flows.reuse.choose')
  return (
    <Dialog
      open
      title={t('flows.action.reuse')}
      footer={null}
      width={520}
      onCancel={onClose}
      closable={!busy}
      mask={{ closable: false }}
    >
      <p className={actionStyles.actionFlow}>{flowName(t, flow.name)}</p>
      <div className={actionStyles.action}>
        <p>{t('flows.reuse.text')}</p>
        {gone && <Alert type="warning" showIcon title={t('flows.reuse.gone')} />}
        {problems.length > 0 && (
          <Alert
            type="error"
            showIcon
            role="alert"
            title={t('json.import.refused', { count: problems.length })}
            description={problems
              .slice(0, 5)
              .map((problem) => problemText(t, problem))
              .join(' ')}
          />
        )}
        {hasFile && (
          <Button
            type="primary"
            block
            loading={busy}
            onClick={() => void start(draft.file.name, () => fileOfDraft(draft))}
          >
            {t('flows.reuse.same', { name: draft.file.name })}
          </Button>
        )}
        <label className={clsx(styles.reuseFile, busy && styles.reuseBusy)}>
          <FileAddOutlined aria-hidden /> {chooseWords}
          <input
            type="file"
            accept=".pdf,application/pdf"
            aria-label={chooseWords}
            disabled={busy}
            onChange={(event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file) void start(file.name, async () => ({ bytes: await readPdfFile(file), name: file.name }))
            }}
          />
        </label>
      </div>
    </Dialog>
  )
}
