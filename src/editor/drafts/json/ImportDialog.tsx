// 导入 JSON: a request, or its components, from a file or pasted. If anything is wrong, all problems are listed and
// nothing changes.
import { InboxOutlined } from '@ant-design/icons'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isWaivable, type ImportProblem } from '../../../contract/request/import-problem.ts'
import type { DecodedText } from '../../../contract/request/decode-text.ts'
import { importText } from './import-text.ts'
import { problemText } from './problem-text.ts'
import { readJsonFile } from './read-json-file.ts'
import { useConfirm } from '../../ui/dialogs/use-confirm.tsx'
import { Dialog } from '../../ui/dialogs/Dialog.tsx'
import styles from './ImportDialog.module.css'

export function ImportDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog open={open} onCancel={onClose} title={t('json.import.title')} footer={null} width={640} destroyOnHidden>
      <ImportForm onDone={onClose} />
    </Dialog>
  )
}

type Source = Pick<DecodedText, 'text'> & Partial<DecodedText>

interface Refusal {
  readonly source: Source
  readonly problems: readonly ImportProblem[]
}

/** Longer lists of problems are cut: the first ones are enough to see what happened. */
const maxShown = 20

function ImportForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation()
  const [pasted, setPasted] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const confirm = useConfirm()
  const take = async (source: Source, waive = false) => {
    const outcome = await importText(source.text, { t, confirm, waive, encoding: source.encoding })
    if (outcome === 'kept') return setRefusal(null)
    if (outcome.length === 0) return onDone()
    setRefusal({ source, problems: outcome })
  }
  const takeFile = async (file: File) => {
    const read = await readJsonFile(file)
    if ('code' in read) setRefusal({ source: { text: '' }, problems: [read] })
    else await take(read)
  }
  const waivable = refusal !== null && refusal.problems.every(isWaivable)
  return (
    <div className={styles.import}>
      <label
        className={styles.importFile}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          event.stopPropagation()
          const file = event.dataTransfer.files[0]
          if (file) void takeFile(file)
        }}
      >
        <InboxOutlined aria-hidden />
        <span>{t('json.import.file')}</span>
        <input
          type="file"
          accept=".json,application/json"
          aria-label={t('json.import.file')}
          onChange={(event) => {
            const file = event.target.files?.[0]
            // Lets the same file be chosen again after it was corrected.
            event.target.value = ''
            if (file) void takeFile(file)
          }}
        />
      </label>
      <label className={styles.importLabel} htmlFor="lk-import-text">
        {t('json.import.paste')}
      </label>
      <Input.TextArea
        id="lk-import-text"
        value={pasted}
        rows={7}
        className={styles.importText}
        placeholder={t('json.import.placeholder')}
        spellCheck={false}
        onChange={(event) => setPasted(event.target.value)}
      />
      {refusal && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('json.import.refused', { count: refusal.problems.length })}
          description={
            <>
              <ul className={styles.importProblems}>
                {refusal.problems.slice(0, maxShown).map((problem) => (
                  <li key={`${problem.path}:${problem.code}`}>{problemText(t, problem)}</li>
                ))}
              </ul>
              {refusal.problems.length > maxShown && (
                <p>{t('json.import.more', { count: refusal.problems.length - maxShown })}</p>
              )}
              <p>{t('json.import.unchanged')}</p>
            </>
          }
        />
      )}
      <div className={styles.importFooter}>
        {waivable && <Button onClick={() => void take(refusal.source, true)}>{t('json.import.anyway')}</Button>}
        <Button type="primary" disabled={pasted.trim() === ''} onClick={() => void take({ text: pasted })}>
          {t('json.import.ok')}
        </Button>
      </div>
    </div>
  )
}
