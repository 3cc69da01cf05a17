// The copy recipients: a list whose entries expand in place.
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../../contract/draft/draft.ts'
import { addCc, ccEntries, maxCcs } from '../../../contract/draft/flow-ccs.ts'
import { asText, isUnset } from '../../../contract/draft/flow-values.ts'
import { useEditor } from '../../state/editor-store.ts'
import { useField } from '../../ui/fields/field-register.ts'
import { openCc, useOpenCc } from './cc-folds.ts'
import { CcEntry } from './CcEntry.tsx'
import { FlowSettingRow } from './FlowSettingRow.tsx'
import { flowFieldId } from './flow-folds.ts'
import { setFlow } from './use-flow.ts'
import textStyles from '../../ui/text.module.css'
import layoutStyles from '../../ui/layout.module.css'
import styles from './CcSection.module.css'

export function CcSection({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const { CcInfos, CcNotifyType } = draft.flow
  const section = useField({ param: 'CcInfos' })
  const entries = ccEntries(draft.flow)
  const open = useOpenCc(entries.length)
  useEffect(() => () => openCc(-1), [])
  const notList = !isUnset(CcInfos) && !Array.isArray(CcInfos)
  // The focus follows the work: to a newly added entry, and back to the add button after a removal.
  const list = useRef<HTMLUListElement>(null)
  const adder = useRef<HTMLButtonElement>(null)
  const next = useRef<'new' | 'add' | null>(null)
  useEffect(() => {
    if (next.current === null) return
    if (next.current === 'add') adder.current?.focus()
    else list.current?.querySelector('input')?.focus()
    next.current = null
  }, [entries.length])
  const add = () => {
    next.current = 'new'
    useEditor.getState().edit(addCc)
    openCc(entries.length)
  }
  const removed = () => {
    next.current = 'add'
    openCc(-1)
  }
  return (
    <section
      ref={section}
      id={flowFieldId('CcInfos')}
      className={styles.ccs}
      data-param="CcInfos"
      aria-label={t('flow.cc.title')}
      tabIndex={-1}
    >
      <h3 className={textStyles.panelHeading} title="CcInfos">
        {t('flow.cc.title')}
        {entries.length > 0 && <span className={layoutStyles.count}>{entries.length}</span>}
      </h3>
      {entries.length === 0 && !notList && <p className={textStyles.hint}>{t('flow.cc.none')}</p>}
      {notList && (
        <p className={textStyles.fieldError} role="alert">
          {t('flow.cc.notList', { found: asText(CcInfos).slice(0, 60) })}
          <Button size="small" type="link" disabled={!editable} onClick={() => setFlow('CcInfos', undefined)}>
            {t('flow.cc.clear')}
          </Button>
        </p>
      )}
      {entries.length > 0 && (
        <ul ref={list} className={styles.ccList}>
          {entries.map((entry, index) => (
            <CcEntry
              // oxlint-disable-next-line react/no-array-index-key -- entries have no id and are not reordered
              key={index}
              entry={entry}
              index={index}
              open={open === index}
              onToggle={() => openCc(open === index ? -1 : index)}
              onRemoved={removed}
            />
          ))}
        </ul>
      )}
      {(entries.length > 0 || !isUnset(CcNotifyType)) && <FlowSettingRow path="CcNotifyType" />}
      {entries.length > maxCcs && (
        <p className={textStyles.fieldError} role="alert">
          {t('flow.cc.tooMany', { max: maxCcs })}
        </p>
      )}
      {!notList && (
        <Button
          ref={adder}
          size="small"
          block
          icon={<PlusOutlined aria-hidden />}
          disabled={!editable || entries.length >= maxCcs}
          onClick={add}
        >
          {t(entries.length >= maxCcs ? 'flow.cc.full' : 'flow.cc.add', { max: maxCcs })}
        </Button>
      )}
    </section>
  )
}
