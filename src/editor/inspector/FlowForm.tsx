// The contract's own settings.
import { Segmented, Select, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { contractName, type Draft } from '../../contract/draft/draft.ts'
import { kindOfParty, maxFlowNameLength, updateFlow } from '../../contract/draft/edits.ts'
import { useEditor } from '../state/editor-store.ts'
import { useView } from '../state/view-store.ts'
import { FieldRow } from './FieldRow.tsx'
import { TextField } from './TextField.tsx'

/** AutoSignScene (S4). */
const autoSignScenes = ['E_PRESCRIPTION_AUTO_SIGN', 'OTHER'] as const

export function FlowForm({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const pages = useView((state) => state.model.pages)
  const { edit } = useEditor.getState()
  const text = (key: string) => (typeof draft.flow[key] === 'string' ? draft.flow[key] : '')
  const first = pages[0]
  const needsScene = draft.parties.some((party) => kindOfParty(party) === 'personAuto')
  return (
    <div className="lk-form">
      <TextField
        id="lk-flow-name"
        label={t('flow.name')}
        value={contractName(draft)}
        maxLength={maxFlowNameLength}
        disabled={!editable}
        onCommit={(value) => edit((before) => updateFlow(before, { FlowName: value }))}
      />
      <TextField
        id="lk-flow-type"
        label={t('flow.type')}
        placeholder={t('flow.typePlaceholder')}
        value={text('FlowType')}
        maxLength={200}
        disabled={!editable}
        onCommit={(value) => edit((before) => updateFlow(before, { FlowType: value === '' ? undefined : value }))}
      />
      <TextField
        id="lk-flow-description"
        label={t('flow.description')}
        placeholder={t('inspector.optional')}
        rows={2}
        value={text('FlowDescription')}
        maxLength={1000}
        disabled={!editable}
        onCommit={(value) => edit((before) => updateFlow(before, { FlowDescription: value === '' ? undefined : value }))}
      />
      <FieldRow id="lk-flow-order" label={t('flow.order')} hint={t(draft.flow.Unordered === true ? 'flow.unorderedHint' : 'flow.orderedHint')}>
        <Segmented
          id="lk-flow-order"
          size="small"
          aria-label={t('flow.order')}
          value={draft.flow.Unordered === true ? 'unordered' : 'ordered'}
          disabled={!editable}
          onChange={(value) => edit((before) => updateFlow(before, { Unordered: value === 'unordered' ? true : undefined }))}
          options={[
            { value: 'ordered', label: t('flow.ordered') },
            { value: 'unordered', label: t('flow.unordered') },
          ]}
        />
      </FieldRow>
      <FieldRow id="lk-flow-add-own" label={t('flow.addOwn')} hint={t('flow.addOwnHint')}>
        <Switch
          id="lk-flow-add-own"
          size="small"
          aria-label={t('flow.addOwn')}
          checked={draft.flow.SignBeanTag === 1}
          disabled={!editable}
          onChange={(own) => edit((before) => updateFlow(before, { SignBeanTag: own ? 1 : undefined }))}
        />
      </FieldRow>
      {(needsScene || draft.flow.AutoSignScene !== undefined) && (
        <FieldRow id="lk-flow-scene" label={t('flow.autoScene')} hint={t('flow.autoSceneHint')}>
          <Select
            id="lk-flow-scene"
            size="small"
            allowClear
            value={text('AutoSignScene') || undefined}
            placeholder={t('inspector.optional')}
            disabled={!editable}
            onChange={(scene?: string) => edit((before) => updateFlow(before, { AutoSignScene: scene }))}
            options={autoSignScenes.map((scene) => ({ value: scene, label: t(`flow.scene.${scene}`) }))}
          />
        </FieldRow>
      )}
      <h3 className="lk-panel-heading">{t('flow.file')}</h3>
      <dl className="lk-facts">
        <dt>{t('flow.fileName')}</dt>
        <dd title={draft.file.name}>{draft.file.name}</dd>
        <dt>{t('flow.fileSize')}</dt>
        <dd>{t('flow.megabytes', { size: (draft.file.size / 1048576).toFixed(2) })}</dd>
        <dt>{t('flow.pages')}</dt>
        <dd>{pages.length}</dd>
        {first && (
          <>
            <dt>{t('flow.pageSize')}</dt>
            <dd>{t('flow.pageSizeValue', { width: Math.round(first.widthPt), height: Math.round(first.heightPt) })}</dd>
          </>
        )}
      </dl>
    </div>
  )
}
