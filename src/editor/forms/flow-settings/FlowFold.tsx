// A collapsible section of the contract's settings: the rows of its group in the table of the request.
import type { ComponentType, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { More } from '../../ui/fields/More.tsx'
import { flowFold, flowRowsOf, type FlowGroup, type FlowPath } from './flow-folds.ts'
import { FlowSettingRow } from './FlowSettingRow.tsx'
import { ShowMapField } from './ShowMapField.tsx'
import { useSetCount } from './use-flow.ts'
import { UserDataField } from './UserDataField.tsx'

/** Rows that need their own component. */
const specialRows: { readonly [Path in FlowPath]?: ComponentType } = {
  CustomShowMap: ShowMapField,
  UserData: UserDataField,
}

interface FlowFoldProps {
  readonly group: FlowGroup
  /** Paths that are currently shown elsewhere. */
  readonly except?: readonly FlowPath[]
  /** Below the rows. */
  readonly children?: ReactNode
}

export function FlowFold({ group, except = [], children }: FlowFoldProps) {
  const { t } = useTranslation()
  const fold = flowFold(group)
  return (
    <More fold={fold} label={t(`flow.fold.${group}`)} set={useSetCount(fold, except)}>
      {flowRowsOf(group)
        .filter(({ path }) => !except.includes(path))
        .map(({ path }) => {
          const Special = specialRows[path]
          return Special ? <Special key={path} /> : <FlowSettingRow key={path} path={path} />
        })}
      {children}
    </More>
  )
}
