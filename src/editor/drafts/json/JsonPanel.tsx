// The current request as text, to read, copy and download.
import { CopyOutlined, DownloadOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fileNameOf } from '../../../contract/draft/contract-name.ts'
import type { Draft } from '../../../contract/draft/draft.ts'
import { toLayout, toRequest } from '../../../contract/request/to-request.ts'
import { lineHeightPx, piecesOf } from './text-pieces.ts'
import { notify } from '../../ui/notices/notices.ts'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { closePanel } from '../../state/view-store.ts'
import { useEditor } from '../../state/editor-store.ts'
import { copyText, downloadText } from '../../ui/copy-and-download.ts'
import { clsx } from 'clsx'
import textStyles from '../../ui/text.module.css'
import styles from './JsonPanel.module.css'

type Part = 'request' | 'components'

function textOf(draft: Draft, part: Part): string {
  return JSON.stringify(part === 'request' ? toRequest(draft) : toLayout(draft), null, 2)
}

export function JsonPanel() {
  const { t } = useTranslation()
  const [part, setPart] = useState<Part>('request')
  const draft = useEditor((state) => state.draft)
  // Deferred, so that formatting a long request does not delay the person's edits.
  const shown = useDeferredValue(draft)
  const text = useMemo(() => (shown ? textOf(shown, part) : ''), [shown, part])
  if (!draft || !shown) return null
  // What is taken away is the draft as it is, also while the text shown still lags behind it.
  const current = () => (shown === draft ? text : textOf(draft, part))
  const copy = async () => {
    const done = await copyText(current())
    notify(
      done
        ? { kind: 'success', title: t('json.copied') }
        : { kind: 'error', title: t('json.copyFailed'), text: t('json.copyFailedText') },
    )
  }
  return (
    <SidePanel title={t('json.title')} close={t('json.close')} onClose={closePanel}>
      <div className={styles.jsonBar}>
        <Segmented<Part>
          size="small"
          aria-label={t('json.part')}
          value={part}
          onChange={setPart}
          options={[
            { value: 'request', label: t('json.request') },
            { value: 'components', label: t('json.components') },
          ]}
        />
        <span>
          <Button size="small" type="text" icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
            {t('json.copy')}
          </Button>
          <Button
            size="small"
            type="text"
            icon={<DownloadOutlined aria-hidden />}
            aria-label={t('json.download')}
            title={t('json.download')}
            onClick={() => downloadText(current(), `${fileNameOf(draft)}.json`)}
          />
        </span>
      </div>
      <pre
        className={styles.jsonText}
        data-testid="request-json"
        tabIndex={0}
        aria-label={t('json.text')}
        aria-busy={shown !== draft}
      >
        {piecesOf(text).map((piece, index) => (
          <span
            key={index}
            className={styles.jsonPiece}
            style={{ containIntrinsicHeight: `${piece.lines * lineHeightPx}px` }}
          >
            {piece.text}
          </span>
        ))}
      </pre>
      <p className={clsx(textStyles.hint, styles.jsonHint)}>{t('json.fileIds')}</p>
    </SidePanel>
  )
}
