// 开发者参数: what only who wrote the integration can answer.
import { useTranslation } from 'react-i18next'
import { asObject, asText, isObject, isUnset, updateInside } from '../../../contract/draft/flow-values.ts'
import { More } from '../../ui/fields/More.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useEditor } from '../../state/editor-store.ts'
import { FlowChoice } from './FlowChoice.tsx'
import { FlowSwitch } from './FlowSwitch.tsx'
import { Standing } from './Standing.tsx'
import { useFlowKey, useSetCount } from './use-flow.ts'
import { UserDataField } from './UserDataField.tsx'
import textStyles from '../../ui/text.module.css'

export function DeveloperFold() {
  const { t } = useTranslation()
  const { set: setPreview, ...preview } = useFlowKey('NeedPreview')
  return (
    <More fold="flow-developer" label={t('flow.fold.developer')} set={useSetCount('flow-developer')}>
      <UserDataField />
      <ProxyField />
      <FlowSwitch
        {...preview}
        param="NeedPreview"
        label={t('flow.needPreview')}
        hint={t('flow.needPreviewHint')}
        onChange={setPreview}
      />
      <FlowChoice
        name="PreviewType"
        label={t('flow.previewType')}
        fallback={0}
        hint={t('flow.previewTypeHint')}
        options={[
          { value: 0, label: t('flow.previewAs.file') },
          { value: 1, label: t('flow.previewAs.page') },
        ]}
      />
      <p className={textStyles.hint}>{t('flow.operatorHint')}</p>
    </More>
  )
}

function ProxyField() {
  const { t } = useTranslation()
  const { id, value, disabled } = useFlowKey('Agent')
  const proxy = asObject(value).ProxyOrganizationId
  const odd = isObject(value) ? !isUnset(proxy) && typeof proxy !== 'string' : !isUnset(value)
  return (
    <TextField
      id={id}
      param="Agent.ProxyOrganizationId"
      label={t('flow.proxy')}
      placeholder={t('inspector.optional')}
      value={isObject(value) ? asText(proxy) : asText(value)}
      disabled={disabled}
      hint={odd ? <Standing id={id}>{t('flow.odd.text')}</Standing> : t('flow.proxyHint')}
      tidy={(text) => text.trim()}
      onCommit={(text) =>
        useEditor
          .getState()
          .edit((draft) => updateInside(draft, 'Agent', 'ProxyOrganizationId', text === '' ? undefined : text))
      }
    />
  )
}
