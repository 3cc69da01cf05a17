// One QR code, large: to show, save, print or cancel.
import { CopyOutlined, DownloadOutlined, ExportOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText, downloadBlob } from '../../ui/copy-and-download.ts'
import { notify } from '../../ui/notices/notices.ts'
import { useEnvironment } from '../../gateway-client/environment.ts'
import { CodeFacts } from './CodeFacts.tsx'
import { codePng, codeSvg, fileNameOf } from './code-files.ts'
import { CodePicture } from './CodePicture.tsx'
import { CodeSettling } from './CodeSettling.tsx'
import { nameOf, stateOf, webAddress } from './code-state.ts'
import { Poster } from './Poster.tsx'
import type { QrCode } from '../../../gateway/routes.ts'
import { StateTag } from './StateTag.tsx'
import { useClock } from './use-clock.ts'
import { Dialog } from '../../ui/dialogs/Dialog.tsx'
import qrCodesStyles from './qr-codes.module.css'
import layoutStyles from '../../ui/layout.module.css'
import styles from './CodeDialog.module.css'

interface CodeDialogProps {
  readonly code: QrCode
  readonly templateName: string | undefined
  readonly onCancel: () => void
  readonly onClose: () => void
}

export function CodeDialog({ code, templateName, onCancel, onClose }: CodeDialogProps) {
  const { t } = useTranslation()
  const now = useClock()
  const sandbox = useEnvironment()?.environment === 'sandbox'
  const picture = useRef<HTMLDivElement>(null)
  const [printing, setPrinting] = useState(false)
  const name = nameOf(code)
  const state = stateOf(code, now)
  const { url } = code
  const address = webAddress(url)
  const alive = state === 'valid'

  const copy = async () => {
    if (url === null) return
    if (await copyText(url)) notify({ kind: 'success', title: t('qrCode.one.copied') })
    else notify({ kind: 'warning', title: t('qrCode.one.copyFailed'), text: t('qrCode.one.copyFailedText') })
  }
  const save = async (ending: 'png' | 'svg') => {
    try {
      const svg = picture.current?.querySelector('svg')
      if (!svg) throw new Error('no picture')
      downloadBlob(
        ending === 'png' ? await codePng(svg) : new Blob([codeSvg(svg)], { type: 'image/svg+xml' }),
        `${fileNameOf(name)}.${ending}`,
      )
    } catch {
      notify({ kind: 'error', title: t('qrCode.one.saveFailed'), text: t('qrCode.one.saveFailedText') })
    }
  }
  return (
    <Dialog
      open
      width={760}
      title={
        <span className={styles.qrDialogTitle}>
          <span className={qrCodesStyles.qrClip} title={name}>
            {name}
          </span>
          <StateTag state={state} />
        </span>
      }
      footer={
        <div className={qrCodesStyles.qrFooter}>
          {alive && code.qrCodeId !== null && (
            <Button danger onClick={onCancel}>
              {t('qrCode.one.cancel')}
            </Button>
          )}
          <span className={layoutStyles.spring} />
          <Button onClick={onClose}>{t('qrCode.one.close')}</Button>
        </div>
      }
      onCancel={onClose}
    >
      <div className={styles.qrOne}>
        <div className={styles.qrOnePicture}>
          {url === null ? (
            <p className={styles.qrNoneLarge}>{t('qrCode.noPicture')}</p>
          ) : (
            <div className={alive ? undefined : styles.qrDim}>
              <CodePicture ref={picture} url={url} size={300} label={t('qrCode.one.picture', { name })} />
            </div>
          )}
          {alive ? (
            <div className={qrCodesStyles.qrActions}>
              <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy()} disabled={url === null}>
                {t('qrCode.one.copyLink')}
              </Button>
              <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinting(true)} disabled={url === null}>
                {t('qrCode.one.poster')}
              </Button>
              <Button icon={<DownloadOutlined aria-hidden />} onClick={() => void save('png')} disabled={url === null}>
                {t('qrCode.one.png')}
              </Button>
              <Button icon={<DownloadOutlined aria-hidden />} onClick={() => void save('svg')} disabled={url === null}>
                {t('qrCode.one.svg')}
              </Button>
            </div>
          ) : state === 'unknown' ? (
            <CodeSettling code={code} onGone={onClose} />
          ) : (
            <p className={styles.qrNote} role="status">
              {state === 'creating'
                ? t(`qrCode.stateHint.${state}`)
                : t('qrCode.one.dead', { state: t(`qrCode.state.${state}`) })}
            </p>
          )}
          {sandbox && address !== null && (
            <a
              className={styles.qrSimulate}
              href={address}
              target="_blank"
              rel="noopener noreferrer"
              title={t('qrCode.one.simulateHint')}
            >
              {t('qrCode.one.simulate')} <ExportOutlined aria-hidden />
            </a>
          )}
        </div>
        <CodeFacts code={code} templateName={templateName} now={now} alive={alive} />
      </div>
      {printing && url !== null && <Poster code={{ ...code, url }} onPrinted={() => setPrinting(false)} />}
    </Dialog>
  )
}
