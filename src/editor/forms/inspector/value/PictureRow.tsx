// One picture of a value, with its position in the order.
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, FileImageOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { byteSize } from '../../../drafts/list/draft-amounts.ts'
import { usePicture } from '../../../drafts/pictures/shelf.ts'
import pictureStyles from './picture.module.css'
import styles from './PictureRow.module.css'

interface PictureRowProps {
  /** The resource id. */
  readonly id: string
  readonly index: number
  readonly count: number
  readonly editable: boolean
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

export function PictureRow({ id, index, count, editable, onMove, onRemove }: PictureRowProps) {
  const { t } = useTranslation()
  const picture = usePicture(id)
  const name = picture?.name ?? id
  return (
    <li className={pictureStyles.pictureRow}>
      {picture ? (
        <img src={picture.url} alt="" className={styles.pictureThumb} />
      ) : (
        <FileImageOutlined aria-hidden className={styles.pictureThumb} />
      )}
      <span className={pictureStyles.pictureName}>
        <span title={name}>{name}</span>
        <small>{picture ? byteSize(picture.bytes.size) : t('value.unknownPicture')}</small>
      </span>
      {count > 1 && (
        <>
          <Button
            size="small"
            type="text"
            icon={<ArrowUpOutlined aria-hidden />}
            aria-label={t('value.moveUp', { name })}
            disabled={!editable || index === 0}
            onClick={() => onMove(-1)}
          />
          <Button
            size="small"
            type="text"
            icon={<ArrowDownOutlined aria-hidden />}
            aria-label={t('value.moveDown', { name })}
            disabled={!editable || index === count - 1}
            onClick={() => onMove(1)}
          />
        </>
      )}
      <Button
        size="small"
        type="text"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('value.remove', { name })}
        disabled={!editable}
        onClick={onRemove}
      />
    </li>
  )
}
