// AddSignComponentsLimits: the list of what a signer may add while signing.
import { PlusOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Party } from '../../../../contract/draft/draft.ts'
import { kindOfParty } from '../../../../contract/draft/owner-kind.ts'
import { addLimit, limitsOf, limitTypesFor } from '../../../../contract/draft/party-limits.ts'
import { useField } from '../../../ui/fields/field-register.ts'
import { LimitRow } from './LimitRow.tsx'
import { usePartySettings } from './use-party-settings.ts'
import notesStyles from './notes.module.css'
import styles from './LimitList.module.css'

export function LimitList({ party }: { readonly party: Party }) {
  const { t } = useTranslation()
  const { approver, disabled, change } = usePartySettings(party)
  const types = limitTypesFor(kindOfParty(party))
  const limits = limitsOf(approver)
  const group = useField({ param: 'AddSignComponentsLimits' })
  return (
    <div
      ref={group}
      className={styles.partyLimits}
      role="group"
      aria-labelledby="lk-party-limits-title"
      data-param="AddSignComponentsLimits"
    >
      <span id="lk-party-limits-title" className={styles.partyLimitsTitle} title="AddSignComponentsLimits">
        {t('party.set.AddSignComponentsLimits')}
      </span>
      {limits.length === 0 && <p className={notesStyles.partyNote}>{t('party.noLimits')}</p>}
      {limits.map((limit, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- limits have no id, and are not reordered
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
          onClick: ({ key }) => {
            const type = types.find((one) => one === key)
            if (type) change((before) => addLimit(before, type))
          },
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
  )
}
