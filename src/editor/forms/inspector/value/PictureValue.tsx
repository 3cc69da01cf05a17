// The pictures of a FILL_IMAGE or an ATTACHMENT, in order: chosen, dropped or pasted, or a typed resource id.
import { UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, type ClipboardEvent, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { pictureIds, mostPictures, pictureLimit } from '../../../../contract/component-types/picture-value.ts'
import { pictureTypes } from '../../../../contract/values/picture.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { More } from '../../../ui/fields/More.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { choosePictures, useChoices } from '../../../drafts/pictures/choose-pictures.ts'
import { ChoiceRow } from './ChoiceRow.tsx'
import { PictureRow } from './PictureRow.tsx'
import { valueId, type ValueProps } from './value-props.ts'
import pictureStyles from './picture.module.css'
import textStyles from '../../../ui/text.module.css'
import styles from './PictureValue.module.css'

export function PictureValue({ placed, value, editable, set }: ValueProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const all = useChoices((state) => state.choices)
  const unkept = useChoices((state) => state.unkept)
  const choices = all.filter((choice) => choice.componentId === placed.id)
  const ids = pictureIds(placed.component)
  const limit = pictureLimit(placed.component)
  const many = limit > 1 || mostPictures(placed.component.ComponentType) > 1
  const full = many && ids.length >= limit
  const action = t(many ? 'value.addPicture' : ids.length > 0 ? 'value.replacePicture' : 'value.choosePicture')
  const take = (files: readonly File[]) => {
    if (editable && files.length > 0) void choosePictures(placed.id, many ? files : files.slice(0, 1))
  }
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    // Otherwise the window would open the file as a contract.
    event.stopPropagation()
    take([...event.dataTransfer.files])
  }
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files]
    if (files.length === 0) return
    event.preventDefault()
    take(files)
  }
  const move = (from: number, by: number) => {
    const next = [...ids]
    next.splice(from + by, 0, ...next.splice(from, 1))
    set(next.join(','))
  }
  return (
    <div
      className={styles.pictures}
      data-testid="pictures"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      onPaste={paste}
    >
      <FieldRow
        id={valueId}
        label={t(many ? 'value.pictures' : 'value.picture')}
        param="ComponentValue"
        hint={full ? t('value.full', { limit }) : t(many ? 'value.picturesHint' : 'value.pictureHint', { limit })}
      >
        {ids.length > 0 && (
          <ul className={styles.pictureList}>
            {ids.map((id, n) => (
              <PictureRow
                key={`${id}:${n}`}
                id={id}
                index={n}
                count={ids.length}
                editable={editable}
                onMove={(by) => move(n, by)}
                onRemove={() => set(ids.filter((_, other) => other !== n).join(','))}
              />
            ))}
          </ul>
        )}
        {choices.length > 0 && (
          <ul className={styles.pictureList}>
            {choices.map((choice) => (
              <ChoiceRow key={choice.key} choice={choice} limit={limit} />
            ))}
          </ul>
        )}
        <Button
          id={valueId}
          // Otherwise the row's label would be the button's accessible name.
          aria-label={action}
          size="small"
          className={pictureStyles.pictureChoose}
          icon={<UploadOutlined aria-hidden />}
          disabled={!editable || full}
          onClick={() => input.current?.click()}
        >
          {action}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          data-testid="picture-file"
          accept={pictureTypes.join(',')}
          multiple={many}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            // Lets the same file be chosen again after it was corrected.
            event.target.value = ''
            take(files)
          }}
        />
        {unkept && (
          <span className={textStyles.fieldError} role="alert">
            {t(unkept.code === 'quota' ? 'value.noRoom' : 'value.unkept')}
          </span>
        )}
      </FieldRow>
      <More fold="picture-id" label={t('value.byId')} set={0}>
        <TextField
          id="lk-value-id"
          label={t('value.resourceId')}
          param="ComponentValue"
          placeholder={t('value.resourceIdPlaceholder')}
          hint={t(many ? 'value.resourceIds' : 'value.resourceIdHint')}
          value={value}
          disabled={!editable}
          tidy={(text) => text.trim()}
          onCommit={set}
        />
      </More>
    </div>
  )
}
