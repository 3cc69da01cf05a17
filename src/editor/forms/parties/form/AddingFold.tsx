// 自行添加的控件: what a signer may add while signing, where the contract lets signers do so (SignBeanTag 1).
import { PlusOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Party } from '../../../../contract/draft/draft.ts'
import { kindOfParty } from '../../../../contract/draft/owner-kind.ts'
import { addLimit, limitsOf, limitTypesFor } from '../../../../contract/draft/party-limits.ts'
import { More } from '../../../ui/fields/More.tsx'
import { SelectRow } from '../../../ui/fields/SelectRow.tsx'
import { SwitchRow } from '../../../ui/fields/SwitchRow.tsx'
import { useEditor } from '../../../state/editor-store.ts'
import { countSet } from '../party-folds.ts'
import { LimitRow } from './LimitRow.tsx'
import { usePartySettings } from './use-party-settings.ts'

const sealSizes = [0, 1, 2, 3] as const

export function AddingFold({ party }: { readonly party: Party }) {
  const { t } = useTranslation()
  const { approver, disabled, number, flag, set, change } = usePartySettings(party)
  const allowed = useEditor((state) => state.draft?.flow.SignBeanTag === 1)
  const count = countSet(approver, 'party-adding')
  if (!allowed && count === 0) return null
  const types = limitTypesFor(kindOfParty(party))
  const limits = limitsOf(approver)
  const seals = types.includes('SIGN_SEAL') || number('ApproverOption.AddSignComponentUseSealSize') !== undefined
  return (
    <More fold="party-adding" label={t('party.fold.adding')} set={count}>
      {!allowed && <p className="lk-party-note lk-party-warn">{t('party.addingNotAllowed')}</p>}
      <div
        className="lk-party-limits"
        role="group"
        aria-labelledby="lk-party-limits-title"
        data-param="AddSignComponentsLimits"
      >
        <span id="lk-party-limits-title" className="lk-party-limits-title" title="AddSignComponentsLimits">
          {t('party.set.AddSignComponentsLimits')}
        </span>
        {limits.length === 0 && <p className="lk-party-note">{t('party.noLimits')}</p>}
        {limits.map((limit, index) => (
          // A limit has no name of its own: its place is what it is known by.
          // oxlint-disable-next-line react/no-array-index-key
          <LimitRow
            key={`${index} ${String(limit.ComponentType)}`}
            party={party}
            limit={limit}
            index={index}
            types={types}
          />
        ))}
        <Dropdown
          trigger={['click']}
          disabled={disabled || types.length === 0}
          menu={{
            items: types.map((type) => ({ key: type, label: t(`componentType.${type}`) })),
            onClick: ({ key }) =>
              change((before) => addLimit(before, types.find((type) => type === key) ?? 'SIGN_SEAL')),
          }}
        >
          <Button
            id="lk-party-AddSignComponentsLimits"
            size="small"
            icon={<PlusOutlined aria-hidden />}
            disabled={disabled || types.length === 0}
          >
            {t('party.addLimit')}
          </Button>
        </Dropdown>
      </div>
      <SwitchRow
        id="lk-party-ForbidAddSignDate"
        label={t('party.set.ForbidAddSignDate')}
        param="ApproverOption.ForbidAddSignDate"
        value={flag('ApproverOption.ForbidAddSignDate')}
        hint={t('party.hint.ForbidAddSignDate')}
        disabled={disabled}
        onChange={(value) => set('ApproverOption.ForbidAddSignDate', value)}
      />
      {seals && (
        <SelectRow<number>
          id="lk-party-AddSignComponentUseSealSize"
          label={t('party.set.AddSignComponentUseSealSize')}
          param="ApproverOption.AddSignComponentUseSealSize"
          value={number('ApproverOption.AddSignComponentUseSealSize')}
          fallback={0}
          options={sealSizes.map((value) => ({ value, label: t(`party.sealSize.${value}`) }))}
          disabled={disabled}
          onChange={(value) => set('ApproverOption.AddSignComponentUseSealSize', value)}
        />
      )}
    </More>
  )
}
