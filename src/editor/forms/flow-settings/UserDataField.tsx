// UserData: typed as text, sent as base64. Imported data that is not text is shown as base64.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isBase64 } from '../../../contract/values/characters.ts'
import { decodeUserData, encodeUserData, maxUserData } from '../../../contract/draft/flow-user-data.ts'
import { asText, isUnset } from '../../../contract/draft/flow-values.ts'
import { TextField } from '../../ui/fields/TextField.tsx'
import { ValueProblem } from './ValueProblem.tsx'
import { useFlowKey } from './use-flow.ts'
import styles from './UserDataField.module.css'

export function UserDataField() {
  const { t } = useTranslation()
  const { id, value, disabled, set } = useFlowKey('UserData')
  const sent = asText(value)
  const text = decodeUserData(sent)
  // Base64 may decode to text while it is being typed, and the field must not switch during typing.
  const [raw, setRaw] = useState(text === null)
  useEffect(() => {
    if (text === null) setRaw(true)
    else if (sent === '') setRaw(false)
  }, [text, sent])
  const asBase64 = raw || text === null
  const problem = (typed: string) => {
    if (asBase64 && !isBase64(typed)) return 'notBase64'
    return (asBase64 ? typed : encodeUserData(typed)).length > maxUserData ? 'userDataTooLong' : null
  }
  const shown = asBase64 ? sent : text
  const wrong = problem(shown)
  return (
    <TextField
      key={asBase64 ? 'base64' : 'text'}
      id={id}
      param="UserData"
      label={t(asBase64 ? 'flow.userDataBase64' : 'flow.set.UserData')}
      placeholder={t('inspector.optional')}
      rows={2}
      value={shown}
      disabled={disabled}
      tidy={asBase64 ? (typed) => typed.replace(/\s/g, '') : undefined}
      problem={problem}
      hint={
        <>
          <span className={styles.flowSize}>{t('flow.userDataSize', { size: sent.length, max: maxUserData })}</span>
          {words()}
        </>
      }
      onCommit={(typed) => set(typed === '' ? undefined : asBase64 ? typed : encodeUserData(typed))}
    />
  )

  function words() {
    if (!isUnset(value) && typeof value !== 'string') return <ValueProblem id={id}>{t('flow.odd.text')}</ValueProblem>
    if (wrong) return <ValueProblem id={id}>{t(`problem.${wrong}`)}</ValueProblem>
    return t(asBase64 ? 'flow.userDataBase64Hint' : 'flow.hint.UserData')
  }
}
