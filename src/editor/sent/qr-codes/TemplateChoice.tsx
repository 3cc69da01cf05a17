// Which template a QR code is made of: from the account's list, where each says whether it can be used and why not.
import { SearchOutlined } from '@ant-design/icons'
import { Button, Input, Spin } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { getTemplates, type Template } from '../../gateway-client/qr-codes-api.ts'
import { qrCode } from '../../../words/zh/qr-codes.ts'

/** How long the typing rests before the gateway is asked, ms. */
const pauseMs = 300

interface TemplateChoiceProps {
  readonly chosen: Template | null
  readonly onChoose: (template: Template) => void
}

type Found =
  | { readonly state: 'loading' | 'failed' }
  | { readonly state: 'ready'; readonly templates: readonly Template[] }

export function TemplateChoice({ chosen, onChoose }: TemplateChoiceProps) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const [tries, setTries] = useState(0)
  const [found, setFound] = useState<Found>({ state: 'loading' })
  const sought = query.trim()
  useEffect(() => {
    let wanted = true
    const ask = () => {
      setFound({ state: 'loading' })
      getTemplates(sought).then(
        (templates) => wanted && setFound({ state: 'ready', templates }),
        () => wanted && setFound({ state: 'failed' }),
      )
    }
    const timer = setTimeout(ask, sought === '' ? 0 : pauseMs)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [sought, tries])
  return (
    <>
      <Input
        id="qr-template-search"
        size="small"
        aria-label={t('qrCode.make.templateSearch')}
        placeholder={t('qrCode.make.templateSearch')}
        prefix={<SearchOutlined aria-hidden />}
        autoComplete="off"
        allowClear
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        // Not the whole form is sent by it.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <div className="lk-qr-templates" role="radiogroup" aria-label={t('qrCode.make.template')}>
        {found.state === 'loading' && (
          <div className="lk-qr-templates-note" role="status">
            <Spin size="small" /> {t('qrCode.make.templatesLoading')}
          </div>
        )}
        {found.state === 'failed' && (
          <div className="lk-qr-templates-note" role="alert">
            {t('qrCode.make.templatesFailed')}
            <Button size="small" onClick={() => setTries(tries + 1)}>
              {t('qrCode.retry')}
            </Button>
          </div>
        )}
        {found.state === 'ready' && found.templates.length === 0 && (
          <div className="lk-qr-templates-note" role="status">
            {t(sought === '' ? 'qrCode.make.templatesEmpty' : 'qrCode.make.templatesNone')}
          </div>
        )}
        {found.state === 'ready' &&
          found.templates.map((template) => (
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
  const parties = template.parties.map(({ kind, role }) => t(`qrCode.make.party.${kind}`, { role }))
  const facts = [
    parties.join(t('common.listSeparator')),
    template.unordered && parties.length > 1 && t('qrCode.make.unordered'),
    template.silentCompany && t('qrCode.make.silent'),
  ]
  return (
    <label className={`lk-qr-template${ok ? '' : ' lk-qr-unfit'}`}>
      <input type="radio" name="qr-template" disabled={!ok} checked={chosen} onChange={() => onChoose(template)} />
      <span>
        <strong>{template.name}</strong>
        <small>{facts.filter(Boolean).join(' · ')}</small>
        {!ok && (
          <small className="lk-qr-why">
            {t('qrCode.make.notQualified', { why: t(`qrCode.make.why.${why in qrCode.make.why ? why : 'other'}`) })}
          </small>
        )}
      </span>
    </label>
  )
}
