// The right panel: the selected component, the current party, the contract.
import { Button, Segmented } from 'antd'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { INITIATOR } from '../../../contract/draft/draft.ts'
import { PartyForm } from '../parties/PartyForm.tsx'
import { useEditor, type EditorState } from '../../state/editor-store.ts'
import { useView, type InspectorTab } from '../../state/view-store.ts'
import { removeChosen } from './combination/remove-chosen.ts'
import { ComponentForm } from './ComponentForm.tsx'
import { ComponentOutline } from './ComponentOutline.tsx'
import { FieldScope } from '../../ui/fields/kept-typing.ts'
import { FormContext, formOf } from '../../ui/fields/field-register.ts'
import { useLater, useUse } from '../../ui/screen/later.ts'
import { useNarrow } from '../../ui/screen/narrow.ts'
import { FlowForm } from '../flow-settings/FlowForm.tsx'
import { clsx } from 'clsx'
import textStyles from '../../ui/text.module.css'
import styles from './Inspector.module.css'

interface InspectorProps {
  readonly className: string | undefined
  /** False while only its room is kept. */
  readonly isFilled: boolean
}

export function Inspector({ className, isFilled }: InspectorProps) {
  const { t } = useTranslation()
  const tab = useView((state) => state.tab)
  const panel = useView((state) => state.panel)
  // One panel's room: what stands beside the pages takes the form's place, so that the pages keep theirs.
  const hidden = useNarrow() && panel !== null
  const [isUsed, take] = useUse()
  return (
    <aside
      className={clsx(styles.inspector, className)}
      data-pane="inspector"
      aria-label={t('inspector.title')}
      hidden={hidden}
      onFocus={take}
      onPointerDownCapture={take}
    >
      {isFilled && <Tabs />}
      {/* Each tab begins at its top. */}
      <div key={tab} className={styles.inspectorBody}>
        {isFilled && tab === 'component' && <ChosenComponents atOnce={isUsed} />}
        {isFilled && tab === 'party' && <ChosenParty />}
        {isFilled && tab === 'flow' && <Flow />}
      </div>
    </aside>
  )
}

function Tabs() {
  const { t } = useTranslation()
  const tab = useView((state) => state.tab)
  const set = useView((state) => state.set)
  return (
    <Segmented<InspectorTab>
      block
      size="small"
      className={styles.tabs}
      aria-label={t('inspector.title')}
      value={tab}
      onChange={(next) => set({ tab: next })}
      options={[
        { value: 'component', label: t('inspector.tab.component') },
        { value: 'party', label: t('inspector.tab.party') },
        { value: 'flow', label: t('inspector.tab.flow') },
      ]}
    />
  )
}

/** `atOnce`: what changes is not drawn later than on the pages. */
function ChosenComponents({ atOnce }: { readonly atOnce: boolean }) {
  const chosen = useEditor(useShallow(({ draft, selection }) => ({ draft, selection })))
  const drawn = useLater(chosen, atOnce)
  // The form of what was chosen before is not to be taken for that of what is chosen now.
  const isOther = drawn.selection !== chosen.selection
  return (
    <div className={clsx(styles.chosen, isOther && styles.other)}>
      <FormOfChosen chosen={drawn} />
    </div>
  )
}

interface FormOfChosenProps {
  readonly chosen: Pick<EditorState, 'draft' | 'selection'>
}

const FormOfChosen = memo(function FormOfChosen({ chosen: { draft, selection } }: FormOfChosenProps) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  if (!draft) return null
  if (selection.size > 1) {
    return (
      <div className={textStyles.empty}>
        <p>{t('inspector.several', { count: selection.size })}</p>
        <Button danger size="small" disabled={!editable} onClick={() => removeChosen(selection)}>
          {t('inspector.deleteAll')}
        </Button>
      </div>
    )
  }
  const placed = draft.components.find((c) => selection.has(c.id))
  if (!placed) return <ComponentOutline draft={draft} />
  return (
    <Form of={formOf(draft.id, placed.id)}>
      <ComponentForm key={placed.id} placed={placed} draft={draft} />
    </Form>
  )
})

function ChosenParty() {
  const { t } = useTranslation()
  const owner = useEditor((state) => state.owner)
  const draftId = useEditor((state) => state.draft?.id)
  const party = useEditor((state) => state.draft?.parties.find((p) => p.id === state.owner))
  if (draftId !== undefined && party) {
    return (
      <Form of={formOf(draftId, party.id)}>
        <PartyForm key={party.id} party={party} />
      </Form>
    )
  }
  return (
    <div className={textStyles.empty}>
      <p>{t(owner === INITIATOR ? 'party.initiatorText' : 'party.chooseOne')}</p>
    </div>
  )
}

function Flow() {
  const draft = useEditor((state) => state.draft)
  return (
    draft && (
      <Form of={formOf(draft.id, 'flow')}>
        <FlowForm draft={draft} />
      </Form>
    )
  )
}

/** What is typed in a form is kept under the name that the form is found by. */
function Form({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  return (
    <FormContext value={of}>
      <FieldScope value={of}>{children}</FieldScope>
    </FormContext>
  )
}
