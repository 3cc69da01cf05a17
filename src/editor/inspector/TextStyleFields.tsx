// Font, size, colour and alignment of a component that carries text (ComponentExtra; SDK's comment on it).
import { AlignCenterOutlined, AlignLeftOutlined, AlignRightOutlined } from '@ant-design/icons'
import { ColorPicker, Segmented, Select, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { defaultSignDateFormat, readExtra, textFonts, textStyle, withExtra } from '../../contract/component-types/extra.ts'
import type { Component, PlacedComponent } from '../../contract/draft/draft.ts'
import { useEditor } from '../state/editor-store.ts'
import { editComponent } from './edit-component.ts'
import { FieldRow } from './FieldRow.tsx'
import { NumberRow } from './NumberRow.tsx'

const alignIcons = { Left: <AlignLeftOutlined aria-hidden />, Center: <AlignCenterOutlined aria-hidden />, Right: <AlignRightOutlined aria-hidden /> }

export function TextStyleFields({ placed }: { readonly placed: PlacedComponent }) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const style = textStyle(placed.component)
  const set = (key: string, value: unknown) => editComponent(placed.id, (component) => withStyle(component, key, value))
  return (
    <>
      <FieldRow id="lk-font" label={t('inspector.font')}>
        <Select
          id="lk-font"
          size="small"
          value={style.font}
          disabled={!editable}
          onChange={(font: string) => set('Font', font)}
          options={textFonts.map((font) => ({ value: font, label: font }))}
        />
      </FieldRow>
      <NumberRow
        id="lk-font-size"
        label={t('inspector.fontSize')}
        value={style.fontSizePt}
        min={6}
        max={72}
        suffix="pt"
        disabled={!editable}
        onCommit={(size) => set('FontSize', size)}
      />
      <FieldRow id="lk-font-colour" label={t('inspector.colour')}>
        <ColorPicker
          size="small"
          value={`rgb(${style.colour.join(',')})`}
          disabled={!editable}
          disabledAlpha
          showText={(colour) => colour.toHexString()}
          onChangeComplete={(colour) => {
            const { r, g, b } = colour.toRgb()
            set('FontColor', [r, g, b].map(Math.round).join(','))
          }}
          presets={[{ label: t('inspector.colourPresets'), colors: ['#000000', '#c8102e', '#0052d9', '#5f6368'] }]}
        />
      </FieldRow>
      <FieldRow id="lk-align" label={t('inspector.align')}>
        <Segmented
          id="lk-align"
          size="small"
          aria-label={t('inspector.align')}
          value={style.align}
          disabled={!editable}
          onChange={(align) => set('FontAlign', align)}
          options={(['Left', 'Center', 'Right'] as const).map((align) => ({
            value: align,
            icon: <span title={t(`inspector.align${align}`)}>{alignIcons[align]}</span>,
          }))}
        />
      </FieldRow>
      <FieldRow id="lk-bold" label={t('inspector.bold')}>
        <Switch
          id="lk-bold"
          size="small"
          aria-label={t('inspector.bold')}
          checked={style.bold}
          disabled={!editable}
          onChange={(bold) => set('Bold', bold ? true : undefined)}
        />
      </FieldRow>
    </>
  )
}

/** The API drops a sign date's whole style where no Format stands beside it (SDK's comment), so its default is written out. */
function withStyle(component: Component, key: string, value: unknown): Component {
  const styled = withExtra(component, key, value)
  return component.ComponentType === 'SIGN_DATE' && !readExtra(styled).Format
    ? withExtra(styled, 'Format', defaultSignDateFormat)
    : styled
}
