// A copy recipient: a line that expands into its fields.
import { asObject, isObject } from '../../../contract/values/json-object.ts'
import { DeleteOutlined, DownOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { isWrongCc, removeCc } from '../../../contract/draft/flow-ccs.ts'
import { asText } from '../../../contract/draft/flow-values.ts'
import { useEditor } from '../../state/editor-store.ts'
import { ParamPrefix } from '../../ui/fields/field-register.ts'
import { CcFields } from './CcFields.tsx'
import textStyles from '../../ui/text.module.css'
import styles from './CcEntry.module.css'

interface CcEntryProps {
  /** The raw entry, since an import may contain anything. */
  readonly entry: unknown
  readonly index: number
  readonly open: boolean
  readonly onToggle: () => void
  readonly onRemoved: () => void
}

export function CcEntry({ entry, index, open, onToggle, onRemoved }: CcEntryProps) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const id = `lk-flow-cc-${index}`
  const { Name, Mobile, OrganizationName } = asObject(entry)
  const name = [Name, OrganizationName, isObject(entry) ? '' : entry].map(asText).find((text) => text.trim() !== '')
  const called = name ?? t('flow.cc.numbered', { number: index + 1 })
  return (
    <li className={styles.cc}>
      <div className={styles.ccLine}>
        <button
          type="button"
          className={styles.ccButton}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={onToggle}
        >
          <DownOutlined aria-hidden />
          <span className={styles.ccName}>{called}</span>
          <span className={styles.ccMobile}>{asText(Mobile)}</span>
          {!open && isWrongCc(entry) && <span className={styles.ccWrong}>{t('flow.cc.incomplete')}</span>}
        </button>
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('flow.cc.remove', { name: called })}
          title={t('flow.cc.remove', { name: called })}
          disabled={!editable}
          onClick={() => {
            onRemoved()
            useEditor.getState().edit((draft) => removeCc(draft, index))
          }}
        />
      </div>
      {open && (
        <div id={id} className={styles.ccFields}>
          {isObject(entry) ? (
            <ParamPrefix value={`CcInfos.${index}`}>
              <CcFields entry={entry} index={index} id={id} />
            </ParamPrefix>
          ) : (
            <p className={textStyles.fieldError} role="alert">
              {t('flow.cc.notObject')}
            </p>
          )}
        </div>
      )}
    </li>
  )
}
