// A picture that is being uploaded, or why that failed.
import { CloseOutlined } from '@ant-design/icons'
import { Button, Progress } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { dropChoice, tryAgain, type Choice } from '../../../drafts/pictures/choose-pictures.ts'
import { clsx } from 'clsx'
import pictureStyles from './picture.module.css'
import textStyles from '../../../ui/text.module.css'
import styles from './ChoiceRow.module.css'
import { failureWord } from '../../../ui/i18n/word-for.ts'

export function ChoiceRow({ choice, limit }: { readonly choice: Choice; readonly limit: number }) {
  const { t } = useTranslation()
  const { key, file, state } = choice
  if (state.step === 'uploading') {
    return (
      <li className={pictureStyles.pictureRow} role="status">
        <span className={pictureStyles.pictureName}>
          <span title={file.name}>{file.name}</span>
          <Progress
            percent={state.percent}
            size="small"
            showInfo={false}
            aria-label={t('value.uploading', { name: file.name })}
          />
        </span>
        <Drop choice={choice} />
      </li>
    )
  }
  return (
    <li className={clsx(pictureStyles.pictureRow, styles.pictureFailed)}>
      <span className={pictureStyles.pictureName} role="alert">
        <span title={file.name}>{file.name}</span>
        <small data-wrong className={textStyles.fieldError}>
          {problemWords(t, choice, limit)}
        </small>
      </span>
      {(state.step === 'failed' || state.problem === 'readOnly') && (
        <Button size="small" onClick={() => void tryAgain(key)}>
          {t('value.tryAgain')}
        </Button>
      )}
      <Drop choice={choice} />
    </li>
  )
}

/** Takes a picture off the list, and ends its upload. */
function Drop({ choice: { key, file } }: { readonly choice: Choice }) {
  const { t } = useTranslation()
  return (
    <Button
      size="small"
      type="text"
      icon={<CloseOutlined aria-hidden />}
      aria-label={t('value.drop', { name: file.name })}
      onClick={() => dropChoice(key)}
    />
  )
}

function problemWords(t: TFunction, { state }: Choice, limit: number): string {
  if (state.step === 'unfit') return t(`value.unfit.${state.problem}`, { limit })
  if (state.step !== 'failed') return ''
  const { tencent, code } = state.error
  return tencent ? `${tencent.message} (${tencent.code})` : failureWord(t, code)
}
