// 列表展示: what the contract is called and how lists show it.
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../../contract/draft/draft.ts'
import { More } from '../../ui/fields/More.tsx'
import { FlowChoice } from './FlowChoice.tsx'
import { ShowMapField } from './ShowMapField.tsx'
import { useSetCount } from './use-flow.ts'

/** FlowDisplayType (SDK). */
const displayTypes = [0, 1, 2, 3] as const

export function ListFold({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation()
  return (
    <More fold="flow-list" label={t('flow.fold.list')} set={useSetCount('flow-list')}>
      <FlowChoice
        name="FlowDisplayType"
        label={t('flow.display')}
        hint={t('flow.displayHint')}
        fallback={0}
        options={displayTypes.map((value) => ({ value, label: t(`flow.displayAs.${value}`) }))}
      />
      <ShowMapField draft={draft} />
    </More>
  )
}
