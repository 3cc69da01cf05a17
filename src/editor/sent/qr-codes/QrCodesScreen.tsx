// 签署码: QR codes for many signers (一码多扫).
import { PlusOutlined, ReloadOutlined } from '@ant-design/icons'
import { Alert, Button, Spin } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CancelOther } from './CancelOther.tsx'
import { CodeDialog } from './CodeDialog.tsx'
import { CodeFilters } from './CodeFilters.tsx'
import { countCodes, nameOf, searchCodes, type Filter } from './code-state.ts'
import { CodeTable } from './CodeTable.tsx'
import { failureText } from './failure-text.ts'
import { zonedText } from '../../../contract/values/moment.ts'
import { NewCodeDialog } from './NewCodeDialog.tsx'
import type { QrCode } from '../../../gateway/routes.ts'
import { readQrCodes, useQrCodes, useTemplateNames } from './use-qr-codes.ts'
import { useTitle } from '../../ui/screen/use-title.ts'
import { notify } from '../../ui/notices/notices.ts'
import { useCancel } from './use-cancel.ts'
import { useClock } from './use-clock.ts'
import { useConfirm } from '../../ui/dialogs/use-confirm.tsx'
import { clsx } from 'clsx'
import qrCodesStyles from './qr-codes.module.css'
import layoutStyles from '../../ui/layout.module.css'
import styles from './QrCodesScreen.module.css'

type Dialog = { readonly kind: 'new' | 'cancel-other' } | { readonly kind: 'code'; readonly id: string }

export function QrCodesScreen() {
  const { t } = useTranslation()
  const confirm = useConfirm()
  useTitle(t('screen.qr-codes'))
  const { state, codes, editions, error, readAt } = useQrCodes()
  const templateNames = useTemplateNames()
  const now = useClock()
  const cancel = useCancel()
  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const close = () => setDialog(null)
  const found = searchCodes(codes, { filter, query }, now, templateNames)
  const one = dialog?.kind === 'code' ? codes.find(({ id }) => id === dialog.id) : undefined

  const ask = ({ qrCodeId, edition, ...names }: QrCode) => {
    if (qrCodeId === null) return
    confirm({
      title: t('qrCode.cancel.title', { name: nameOf(names) }),
      content: t('qrCode.cancel.text'),
      okText: t('qrCode.cancel.ok'),
      okButtonProps: { danger: true },
      cancelText: t('qrCode.cancel.keep'),
      autoFocusButton: 'cancel',
      onOk: async () => {
        const failure = await cancel(qrCodeId, edition)
        if (failure)
          notify({ kind: failure.unsure ? 'warning' : 'error', title: failure.title, text: failure.text, seconds: 0 })
      },
    })
  }
  return (
    <div className={qrCodesStyles.qr}>
      <header className={styles.qrHead}>
        <div>
          <h1>{t('screen.qr-codes')}</h1>
          <p>{t('qrCode.intro')}</p>
        </div>
        <span className={layoutStyles.spring} />
        <Button
          icon={<ReloadOutlined aria-hidden />}
          aria-label={t('qrCode.refresh')}
          title={t('qrCode.refresh')}
          onClick={() => void readQrCodes()}
        />
        <Button disabled={state !== 'ready'} onClick={() => setDialog({ kind: 'cancel-other' })}>
          {t('qrCode.cancelOther')}
        </Button>
        <Button
          type="primary"
          icon={<PlusOutlined aria-hidden />}
          disabled={state !== 'ready'}
          onClick={() => setDialog({ kind: 'new' })}
        >
          {t('qrCode.new')}
        </Button>
      </header>
      {state === 'loading' && (
        <div className={styles.qrMiddle} role="status">
          <Spin size="small" /> {t('qrCode.loading')}
        </div>
      )}
      {state === 'failed' && (
        <Alert
          type="error"
          showIcon
          title={t('qrCode.failed')}
          description={failureText(t, error)}
          action={<Button onClick={() => void readQrCodes()}>{t('qrCode.retry')}</Button>}
        />
      )}
      {state === 'ready' && error !== null && (
        <Alert
          type="warning"
          showIcon
          title={t('qrCode.stale', { time: zonedText(readAt) })}
          description={failureText(t, error)}
          action={<Button onClick={() => void readQrCodes()}>{t('qrCode.retry')}</Button>}
        />
      )}
      {state === 'ready' && codes.length === 0 && (
        <div className={clsx(styles.qrMiddle, styles.qrEmpty)}>
          <h2>{t('qrCode.empty')}</h2>
          <p>{t('qrCode.emptyText')}</p>
          <Button type="primary" onClick={() => setDialog({ kind: 'new' })}>
            {t('qrCode.new')}
          </Button>
        </div>
      )}
      {state === 'ready' && codes.length > 0 && (
        <section className={styles.qrCard} aria-label={t('screen.qr-codes')}>
          <CodeFilters
            query={query}
            filter={filter}
            counts={countCodes(codes, now)}
            onQuery={setQuery}
            onFilter={setFilter}
          />
          {found.length === 0 ? (
            <div className={styles.qrMiddle} role="status">
              <p>{t('qrCode.noneFound')}</p>
              <Button
                onClick={() => {
                  setQuery('')
                  setFilter('all')
                }}
              >
                {t('qrCode.clear')}
              </Button>
            </div>
          ) : (
            <CodeTable
              codes={found}
              templateNames={templateNames}
              now={now}
              onShow={({ id }) => setDialog({ kind: 'code', id })}
              onCancel={ask}
            />
          )}
        </section>
      )}
      {dialog?.kind === 'new' && (
        <NewCodeDialog editions={editions} onMade={({ id }) => setDialog({ kind: 'code', id })} onClose={close} />
      )}
      {dialog?.kind === 'cancel-other' && <CancelOther editions={editions} onClose={close} />}
      {one && (
        <CodeDialog
          code={one}
          templateName={templateNames.get(one.templateId)}
          onCancel={() => ask(one)}
          onClose={close}
        />
      )}
    </div>
  )
}
