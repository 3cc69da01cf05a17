// Font, size, colour and alignment of a component that carries text.
import { AlignCenterOutlined, AlignLeftOutlined, AlignRightOutlined } from '@ant-design/icons'
import { ColorPicker, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { defaultFont, textFonts, textStyle } from '../../../../contract/component-types/extra.ts'
import type { SettingOf } from '../../../../contract/component-types/setting.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { NumberRow } from '../../../ui/fields/NumberRow.tsx'
import { SelectRow } from '../../../ui/fields/SelectRow.tsx'
import type { RowProps } from './row.ts'

const alignIcons = {
  Left: <AlignLeftOutlined aria-hidden />,
  Center: <AlignCenterOutlined aria-hidden />,
  Right: <AlignRightOutlined aria-hidden />,
}

export function FontRow({ id, label, value, disabled, set, setting }: RowProps<SettingOf<'font'>>) {
  return (
    <SelectRow
      id={id}
      label={label}
      param={setting.key}
      value={typeof value === 'string' && value !== '' ? value : undefined}
      options={textFonts.map((font) => ({ value: font as string, label: font }))}
      fallback={defaultFont}
      disabled={disabled}
      onChange={set}
    />
  )
}

export function FontSizeRow({ component, id, label, disabled, set, setting }: RowProps<SettingOf<'fontSize'>>) {
  return (
    <NumberRow
      id={id}
      label={label}
      param={setting.key}
      value={textStyle(component).fontSizePt}
      min={setting.min}
      max={setting.max}
      suffix="pt"
      disabled={disabled}
      onCommit={set}
      onClear={() => set(undefined)}
    />
  )
}

export function ColourRow({ component, id, label, disabled, set, setting }: RowProps<SettingOf<'colour'>>) {
  const { t } = useTranslation()
  return (
    <FieldRow id={id} label={label} param={setting.key}>
      <ColorPicker
        size="small"
        value={`rgb(${textStyle(component).colour.join(',')})`}
        disabled={disabled}
        disabledAlpha
        showText={(colour) => colour.toHexString()}
        onChangeComplete={(colour) => {
          const { r, g, b } = colour.toRgb()
          set([r, g, b].map(Math.round).join(','))
        }}
        presets={[{ label: t('inspector.colourPresets'), colors: ['#000000', '#c8102e', '#0052d9', '#5f6368'] }]}
      />
    </FieldRow>
  )
}

export function AlignRow({ component, id, label, disabled, set, setting }: RowProps<SettingOf<'align'>>) {
  const { t } = useTranslation()
  return (
    <FieldRow id={id} label={label} param={setting.key}>
      <Segmented
        id={id}
        size="small"
        aria-label={label}
        value={textStyle(component).align}
        disabled={disabled}
        onChange={set}
        options={(['Left', 'Center', 'Right'] as const).map((align) => ({
          value: align,
          icon: (
            <span role="img" aria-label={t(`inspector.align${align}`)} title={t(`inspector.align${align}`)}>
              {alignIcons[align]}
            </span>
          ),
        }))}
      />
    </FieldRow>
  )
}
