// The contract's own settings: what CreateFlowByFiles says of the whole contract. The common ones are in sight, the
// rest in folds.
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../../contract/draft/draft.ts'
import { kindOfParty } from '../../../contract/draft/owner-kind.ts'
import { FieldScope } from '../../ui/fields/kept-typing.ts'
import { CcSection } from './CcSection.tsx'
import { FileFacts } from './FileFacts.tsx'
import formStyles from '../form.module.css'
import textStyles from '../../ui/text.module.css'
import { flowRowsOf, type FlowPath } from './flow-folds.ts'
import { FlowFold } from './FlowFold.tsx'
import { FlowSettingRow } from './FlowSettingRow.tsx'
import { AddOwnField, DeadlineField, OrderField, RemindedOnField } from './signing-rows.tsx'

const specialRows: { readonly [Path in FlowPath]?: ComponentType } = {
  Unordered: OrderField,
  Deadline: DeadlineField,
  RemindedOn: RemindedOnField,
  SignBeanTag: AddOwnField,
}

export function FlowForm({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation()
  // A person's automatic signing cannot do without a scene: then it is asked for in sight.
  const needsScene = draft.parties.some((party) => kindOfParty(party) === 'personAuto')
  return (
    <div className={formStyles.form}>
      {flowRowsOf('sight').map(({ path }) => {
        const Special = specialRows[path]
        return Special ? <Special key={path} /> : <FlowSettingRow key={path} path={path} />
      })}
      {needsScene && <FlowSettingRow path="AutoSignScene" />}
      {/* Its entries are known by their number alone, which changes when one is removed: nothing is kept for them. */}
      <FieldScope value="">
        <CcSection draft={draft} />
      </FieldScope>
      <div>
        <FlowFold group="signing" except={needsScene ? ['AutoSignScene'] : []} />
        <FlowFold group="list" />
        <FlowFold group="limits" />
        <FlowFold group="developer">
          <p className={textStyles.hint}>{t('flow.operatorHint')}</p>
        </FlowFold>
      </div>
      <FileFacts file={draft.file} />
    </div>
  )
}
