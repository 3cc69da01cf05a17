// The children written out in a combination placed by keyword (ChildrenComponents): type, name, hint, position and size
// of each.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Dropdown, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { wordFor } from '../../../ui/i18n/word-for.ts'
import { combinationOf, isRigid } from '../../../../contract/component-types/combination-types.ts'
import { readExtra } from '../../../../contract/component-types/extra.ts'
import { settingsOf } from '../../../../contract/component-types/settings.ts'
import {
  isByDefault,
  withDefaultChildren,
  withFirstWritten,
  withOneMoreWritten,
  writingChildren,
  writtenChildren,
  type WrittenChild,
} from '../../../../contract/draft/combination-keyword.ts'
import { maxComponentNameLength } from '../../../../contract/draft/component-rules.ts'
import type { Component } from '../../../../contract/api/component.ts'
import type { PlacedComponent } from '../../../../contract/draft/draft.ts'
import { roundPt } from '../../../../contract/geometry/rect.ts'
import { More } from '../../../ui/fields/More.tsx'
import { NumberRow } from '../../../ui/fields/NumberRow.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { typeLabel } from '../../../pages/boxes/type-label.ts'
import { useEditor } from '../../../state/editor-store.ts'
import { editComponent } from '../edit-component.ts'
import { OtherSettings } from '../settings/OtherSettings.tsx'
import { FoldedSettings, SettingsFields, type SettingsFieldsProps } from '../settings/SettingsFields.tsx'
import textStyles from '../../../ui/text.module.css'
import childRowStyles from './child-row.module.css'

export function WrittenChildren({ placed }: { readonly placed: PlacedComponent }) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const { component } = placed
  const { once = false, hasDefault = false, needs, holds = [] } = combinationOf(component.ComponentType) ?? {}
  const children = writtenChildren(component)
  const byDefault = isByDefault(component)
  const free = holds.filter((type) => !once || !children.some((child) => child.ComponentType === type))
  const add = (type: string) => editComponent(placed.id, (c) => withOneMoreWritten(c, type))
  const put = (change: (all: readonly WrittenChild[]) => readonly WrittenChild[]) =>
    editComponent(placed.id, (c) => writingChildren(c, change(writtenChildren(c))))

  return (
    <>
      <p className="lk-hint">{t(once ? 'combination.keywordHint' : 'combination.keywordGroupHint')}</p>
      {children.map((child, index) => (
        <WrittenCard
          // oxlint-disable-next-line react/no-array-index-key -- a written child has no id, only a position
          key={`${index} ${child.ComponentType}`}
          child={child}
          index={index}
          once={once}
          parent={component}
          lastSignature={
            child.ComponentType === needs && children.filter((c) => c.ComponentType === needs).length === 1
          }
          onChange={(change) => put((all) => all.map((c, i) => (i === index ? change(c) : c)))}
          onRemove={() => put((all) => all.filter((_, i) => i !== index))}
        />
      ))}
      {children.length === 0 && (
        <p className={textStyles.hint}>{t(byDefault ? 'combination.byDefault' : 'combination.empty')}</p>
      )}
      <Space size="small" wrap>
        {byDefault && (
          <Button size="small" disabled={!editable} onClick={() => editComponent(placed.id, withFirstWritten)}>
            {t('combination.arrange')}
          </Button>
        )}
        {once && !byDefault && free.length > 0 && (
          <Dropdown
            trigger={['click']}
            disabled={!editable}
            menu={{
              items: free.map((type) => ({ key: type, label: typeLabel(t, type) })),
              onClick: ({ key }) => add(key),
            }}
          >
            <Button size="small" icon={<PlusOutlined aria-hidden />} disabled={!editable}>
              {t('combination.add')}
            </Button>
          </Dropdown>
        )}
        {hasDefault && children.length > 0 && (
          <Button size="small" disabled={!editable} onClick={() => editComponent(placed.id, withDefaultChildren)}>
            {t('combination.useDefault')}
          </Button>
        )}
        {!once &&
          holds.map((type) => (
            <Button
              key={type}
              size="small"
              icon={<PlusOutlined aria-hidden />}
              disabled={!editable}
              onClick={() => add(type)}
            >
              {wordFor(t, 'combination.addOf', type) ?? t('combination.add')}
            </Button>
          ))}
      </Space>
    </>
  )
}

interface WrittenCardProps {
  readonly child: WrittenChild
  readonly index: number
  readonly once: boolean
  readonly parent: Component
  readonly lastSignature: boolean
  readonly onChange: (change: (child: WrittenChild) => WrittenChild) => void
  readonly onRemove: () => void
}

function WrittenCard({ child, index, once, parent, lastSignature, onChange, onRemove }: WrittenCardProps) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const kind = typeLabel(t, child.ComponentType)
  const words = once ? kind : t('combination.number', { name: kind, number: index + 1 })
  const id = (key: string) => `lk-written-${index}-${key}`
  const width = parent.ComponentWidth ?? 0
  const height = parent.ComponentHeight ?? 0
  const number = (key: string, label: string, param: keyof WrittenChild & string, min: number, max: number) => (
    <NumberRow
      id={id(key)}
      label={label}
      param={param}
      value={typeof child[param] === 'number' ? child[param] : undefined}
      min={min}
      max={Math.max(max, min)}
      suffix="pt"
      disabled={!editable}
      onCommit={(value) => set({ [param]: roundPt(value) })}
    />
  )
  const set = (keys: Partial<WrittenChild>) => onChange((before) => withKeys(before, keys))
  const settings: SettingsFieldsProps = {
    component: child,
    signer: true,
    disabled: !editable,
    prefix: id('setting'),
    change: (change) => onChange((before) => withKeys(before, change(before))),
  }
  const own = (key: keyof WrittenChild) => (typeof child[key] === 'number' ? child[key] : 0)
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return (
    <div className={childRowStyles.written} role="group" aria-label={words}>
      <div className={childRowStyles.childRow}>
        <strong>{words}</strong>
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('combination.remove', { name: words })}
          title={lastSignature ? t('combination.signatureStays') : undefined}
          disabled={!editable || lastSignature}
          onClick={onRemove}
        />
      </div>
      <TextField
        id={id('name')}
        label={t('combination.name')}
        param="ComponentName"
        value={text(child.ComponentName)}
        maxLength={maxComponentNameLength}
        disabled={!editable}
        onCommit={(value) => set({ ComponentName: value === '' ? undefined : value })}
      />
      {!isRigid(child.ComponentType) && (
        <TextField
          id={id('placeholder')}
          label={t('combination.placeholder')}
          param="Placeholder"
          value={text(child.Placeholder)}
          disabled={!editable}
          onCommit={(value) => set({ Placeholder: value === '' ? undefined : value })}
        />
      )}
      {number('x', t('combination.offsetX'), 'ComponentOffsetX', 0, width - own('ComponentWidth'))}
      {number('y', t('combination.offsetY'), 'ComponentOffsetY', 0, height - own('ComponentHeight'))}
      {number('width', t('combination.width'), 'ComponentWidth', 1, width - own('ComponentOffsetX'))}
      {number('height', t('combination.height'), 'ComponentHeight', 1, height - own('ComponentOffsetY'))}
      {settingsOf(child.ComponentType).length > 0 && (
        <More fold={`written-${child.ComponentType}`} set={Object.keys(readExtra(child)).length}>
          <SettingsFields {...settings} />
          <FoldedSettings {...settings} />
          <OtherSettings component={child} prefix={id('setting')} disabled={!editable} change={settings.change} />
        </More>
      )}
    </div>
  )
}

function withKeys(child: WrittenChild, keys: Partial<WrittenChild>): WrittenChild {
  const entries = Object.entries({ ...child, ...keys }).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(entries), ComponentType: keys.ComponentType ?? child.ComponentType }
}
