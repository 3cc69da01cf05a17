// A link as a QR code, drawn in the browser, to scan or to save as a picture.
import { Button, QRCode } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { downloadBlob } from '../../../ui/copy-and-download.ts'
import textStyles from '../../../ui/text.module.css'
import styles from './LinkCode.module.css'

/** The side of the saved picture, px: sharp in print at 5 cm. */
const savedPx = 640

/** The longest text that a code of the middle level holds, in bytes. */
const maxBytes = 2331

export function LinkCode({ url, name }: { readonly url: string; readonly name: string }) {
  const { t } = useTranslation()
  const shown = useRef<HTMLDivElement>(null)
  const drawn = useRef<HTMLDivElement>(null)
  const fileName = name.replaceAll(/[\\/:*?"<>|\s]+/g, ' ').trim()
  const savePng = () => {
    drawn.current?.querySelector('canvas')?.toBlob((blob) => blob && downloadBlob(blob, `${fileName}.png`), 'image/png')
  }
  const saveSvg = () => {
    const svg = shown.current?.querySelector('svg')
    if (!svg) return
    const copy = svg.cloneNode(true) as SVGElement
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
    downloadBlob(new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }), `${fileName}.svg`)
  }
  if (new TextEncoder().encode(url).length > maxBytes)
    return <p className={textStyles.hint}>{t('flows.link.tooLong')}</p>
  return (
    <div className={styles.linkCode}>
      <div ref={shown}>
        <QRCode
          type="svg"
          value={url}
          size={184}
          marginSize={4}
          aria-label={t('flows.link.code')}
          bordered={false}
          bgColor="#ffffff"
          color="#000000"
        />
      </div>
      <div ref={drawn} hidden>
        <QRCode
          type="canvas"
          value={url}
          size={savedPx}
          marginSize={4}
          bordered={false}
          bgColor="#ffffff"
          color="#000000"
        />
      </div>
      <div className={styles.linkSaves}>
        <Button size="small" onClick={savePng}>
          {t('flows.link.png')}
        </Button>
        <Button size="small" onClick={saveSvg}>
          {t('flows.link.svg')}
        </Button>
      </div>
    </div>
  )
}
