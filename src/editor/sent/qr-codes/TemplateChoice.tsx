// Chooses the template of a QR code from the account's list, which shows why a template cannot be used.
import { useQuery } from '@tanstack/react-query'
import { Button, Spin } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchInput } from '../../ui/fields/SearchInput.tsx'
import type { Template } from '../../../gateway/routes.ts'
import { templatesOf } from './use-qr-codes.ts'
import { useField } from '../../ui/fields/field-register.ts'
import { clsx } from 'clsx'
import styles from './TemplateChoice.module.css'
import { wordFor } from '../../ui/i18n/word-for.ts'

/** How long typing must pause before the gateway is asked, ms. */
const pauseMs = 300

interface TemplateChoiceProps {
  readonly chosen: Template | null
  readonly onChoose: (template: Template) => void
}

export function TemplateChoice({ chosen, onChoose }: TemplateChoiceProps) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const search = useField({ id: 'qr-template-search' })
  const [sought, setSought] = useState(query)
  useEffect(() => {
    const timer = setTimeout(() => setSought(query), query === '' ? 0 : pauseMs)
    return () => clearTimeout(timer)
  }, [query])
  const { data, isError, refetch } = useQuery(templatesOf(sought))
  const templates = isError ? undefined : data
  return (
    <>
      <SearchInput
        ref={search}
        id="qr-template-search"
        size="small"
        label={t('qrCode.make.templateSearch')}
        query={query}
        onQuery={setQuery}
        // Enter must not submit the whole form.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <div className={styles.qrTemplates} role="radiogroup" aria-label={t('qrCode.make.template')}>
        {!templates && !isError && (
          <div className={styles.qrTemplatesNote} role="status">
            <Spin size="small" /> {t('qrCode.make.templatesLoading')}
          </div>
        )}
        {isError && (
          <div className={styles.qrTemplatesNote} role="alert">
            {t('qrCode.make.templatesFailed')}
            <Button size="small" onClick={() => void refetch()}>
              {t('qrCode.retry')}
            </Button>
          </div>
        )}
        {templates?.length === 0 && (
          <div className={styles.qrTemplatesNote} role="status">
            {t(sought === '' ? 'qrCode.make.templatesEmpty' : 'qrCode.make.templatesNone')}
          </div>
        )}
        {templates?.map((template) => (
          <TemplateEntry
            key={template.id}
            template={template}
            chosen={template.id === chosen?.id}
            onChoose={onChoose}
          />
        ))}
      </div>
    </>
  )
}

interface TemplateEntryProps {
  readonly template: Template
  readonly chosen: boolean
  readonly onChoose: (template: Template) => void
}

function TemplateEntry({ template, chosen, onChoose }: TemplateEntryProps) {
  const { t } = useTranslation()
  const { ok, why = '' } = template.qualifies
  const obstacle = wordFor(t, 'qrCode.make.why', why) ?? t('qrCode.make.why.other')
  const parties = template.parties.map(({ kind, role }) => t(`qrCode.make.party.${kind}`, { role }))
  const facts = [
    parties.join(t('common.listSeparator')),
    template.unordered && parties.length > 1 && t('qrCode.make.unordered'),
    template.silentCompany && t('qrCode.make.silent'),
  ]
  return (
    <label className={clsx(styles.qrTemplate, ok ? undefined : styles.qrUnfit)}>
      <input type="radio" name="qr-template" disabled={!ok} checked={chosen} onChange={() => onChoose(template)} />
      <span>
        <strong>{template.name}</strong>
        <small>{facts.filter(Boolean).join(' · ')}</small>
        {!ok && <small className={styles.qrWhy}>{t('qrCode.make.notQualified', { why: obstacle })}</small>}
      </span>
    </label>
  )
}
