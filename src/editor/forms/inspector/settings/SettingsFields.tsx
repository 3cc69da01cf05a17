// The settings of a component, from the catalogue: those of its own kind, then the style of its text.
import { useTranslation } from 'react-i18next'
import { isExtraBroken, readExtra } from '../../../../contract/component-types/extra.ts'
import type { Setting } from '../../../../contract/component-types/setting.ts'
import { rowsOf } from '../../../../contract/component-types/setting-values.ts'
import type { Component } from '../../../../contract/api/component.ts'
import { BrokenExtra } from './BrokenExtra.tsx'
import { SettingRow } from './SettingRow.tsx'
import textStyles from '../../../ui/text.module.css'
import styles from './SettingsFields.module.css'

export interface SettingsFieldsProps {
  readonly component: Component
  /** True if a signer owns the component, false for the initiator. */
  readonly signer: boolean
  readonly disabled: boolean
  /** The prefix of the rows' ids, so that a page can have several forms. */
  readonly prefix?: string
  readonly change: (change: (component: Component) => Component) => void
}

const styleKeys = ['Font', 'FontSize', 'FontColor', 'FontAlign', 'Bold']

/** The rows that are always visible; the rest are under `More` (FoldedSettings). */
export function SettingsFields(props: SettingsFieldsProps) {
  const { component, signer, disabled, prefix = 'lk-setting', change } = props
  const { t } = useTranslation()
  if (isExtraBroken(component)) {
    return (
      <>
        <h3 className={textStyles.panelHeading}>{t('setting.title')}</h3>
        <BrokenExtra
          component={component}
          id={`${prefix}-broken`}
          disabled={disabled}
          set={(text) => change((before) => withExtraText(before, text))}
        />
      </>
    )
  }
  const inSight = rowsOf(component.ComponentType).filter(
    (setting) => !setting.folded && isMeant(setting, component, signer),
  )
  const groups = [
    { title: t('setting.title'), rows: inSight.filter(({ key }) => !styleKeys.includes(key)) },
    { title: t('inspector.textStyle'), rows: inSight.filter(({ key }) => styleKeys.includes(key)) },
  ]
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => (
      <section key={title} className={styles.settings} aria-label={title}>
        <h3 className={textStyles.panelHeading}>{title}</h3>
        {rows.map((setting) => (
          <SettingRow key={setting.key} {...{ component, setting, prefix, disabled, change }} />
        ))}
      </section>
    ))
}

/** The settings that few people need. */
export function FoldedSettings({ component, signer, disabled, prefix = 'lk-setting', change }: SettingsFieldsProps) {
  if (isExtraBroken(component)) return null
  return foldedSettings(component, signer).map((setting) => (
    <SettingRow key={setting.key} {...{ component, setting, prefix, disabled, change }} />
  ))
}

export function foldedSettings(component: Component, signer: boolean): readonly Setting[] {
  return rowsOf(component.ComponentType).filter(
    (setting) => setting.folded === true && isMeant(setting, component, signer),
  )
}

/** Settings for signers do not apply to the initiator's components, and are shown there only if they are set. */
function isMeant(setting: Setting, component: Component, signer: boolean): boolean {
  return !setting.signer || signer || readExtra(component)[setting.key] !== undefined
}

function withExtraText(component: Component, text: string | undefined): Component {
  const { ComponentExtra: _old, ...others } = component
  return text === undefined ? (others as Component) : { ...component, ComponentExtra: text }
}
