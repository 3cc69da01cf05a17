// The contract's own settings: the parameters of CreateFlowByFiles about the whole contract. The common ones are always
// visible, the rest are in collapsible sections.
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
  // Automatic signing by a person requires a scene, so that setting is then always visible.
  const needsScene = draft.parties.some((party) => kindOfParty(party) === 'personAuto')
  return (
    <div className={formStyles.form}>
      {flowRowsOf('sight').map(({ path }) => {
        const Special = specialRows[path]
        return Special ? <Special key={path} /> : <FlowSettingRow key={path} path={path} />
      })}
      {needsScene && <FlowSettingRow path="AutoSignScene" />}
      {/* Entries have only an index, which changes with a removal, so rejected input is not kept. */}
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
