// What the contract is called.
import { useTranslation } from 'react-i18next'
import { isFlowName, isPlainName } from '../../../contract/values/characters.ts'
import { maxFlowNameLength } from '../../../contract/draft/contract-name.ts'
import { FlowText } from './FlowText.tsx'

export function NameSection() {
  const { t } = useTranslation()
  return (
    <>
      <FlowText
        name="FlowName"
        label={t('flow.name')}
        maxLength={maxFlowNameLength}
        needed
        problem={(name) => (isFlowName(name) ? null : 'flowNameCharacters')}
      />
      <FlowText
        name="FlowType"
        label={t('flow.type')}
        placeholder={t('flow.typePlaceholder')}
        maxLength={200}
        problem={(type) => (isPlainName(type) ? null : 'idCharacters')}
      />
      <FlowText
        name="FlowDescription"
        label={t('flow.description')}
        placeholder={t('inspector.optional')}
        rows={2}
        maxLength={1000}
      />
    </>
  )
}
