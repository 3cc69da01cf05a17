// The QR code itself: exactly what Tencent gave, black on white with its quiet zone, so that every camera can read it.
import { QRCode } from 'antd'
import { memo, type Ref } from 'react'
import styles from './CodePicture.module.css'

interface CodePictureProps {
  readonly url: string
  /** px */
  readonly size: number
  readonly label: string
  readonly ref?: Ref<HTMLDivElement>
}

export const CodePicture = memo(function CodePicture({ url, size, label, ref }: CodePictureProps) {
  return (
    <div ref={ref} data-code className={styles.qrPicture}>
      <QRCode
        type="svg"
        errorLevel="M"
        bordered={false}
        color="#000000"
        bgColor="#ffffff"
        marginSize={4}
        value={url}
        size={size}
        aria-label={label}
      />
    </div>
  )
})
