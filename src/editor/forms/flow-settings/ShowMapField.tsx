// CustomShowMap: a template with buttons for its variables, and a preview of what the list would show.
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../../contract/draft/draft.ts'
import { fillShowMap, showVariables, unknownVariable } from '../../../contract/draft/flow-show-map.ts'
import { asText } from '../../../contract/draft/flow-values.ts'
import { useEditor } from '../../state/editor-store.ts'
import { FlowSettingRow } from './FlowSettingRow.tsx'
import { flowFieldId } from './flow-folds.ts'
import { setFlow } from './use-flow.ts'
import { clsx } from 'clsx'
import chipsStyles from './chips.module.css'
import textStyles from '../../ui/text.module.css'

export function ShowMapField() {
  const draft = useEditor((state) => state.draft)
  return draft && <FieldOf draft={draft} />
}

function FieldOf({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const field = useRef<HTMLDivElement>(null)
  const template = asText(draft.flow.CustomShowMap)
  const unknown = unknownVariable(template, draft.parties.length)
  const lines = fillShowMap(template, draft)

  // The click blurs the field first, which commits its text to the store; the field still knows the caret position.
  const insert = (variable: string) => {
    const input = field.current?.querySelector('textarea')
    const text = asText(useEditor.getState().draft?.flow.CustomShowMap)
    const from = Math.min(input?.selectionStart ?? text.length, text.length)
    const to = Math.min(input?.selectionEnd ?? text.length, text.length)
    setFlow('CustomShowMap', text.slice(0, from) + variable + text.slice(to))
    requestAnimationFrame(() => {
      input?.focus()
      input?.setSelectionRange(from + variable.length, from + variable.length)
    })
  }

  return (
    <div className={chipsStyles['show-map']} ref={field}>
      <FlowSettingRow
        path="CustomShowMap"
        hint={
          unknown === null ? undefined : (
            <span className={textStyles.fieldError}>{t('flow.showMapUnknown', { variable: unknown })}</span>
          )
        }
      />
      <div
        className={chipsStyles.flowChips}
        role="group"
        aria-label={t('flow.showMapVariables')}
        aria-controls={flowFieldId('CustomShowMap')}
      >
        {showVariables(draft.parties.length).map((variable) => (
          <button
            key={variable}
            type="button"
            className={chipsStyles.flowChip}
            disabled={!editable}
            onClick={() => insert(variable)}
          >
            {variable.slice(1, -1)}
          </button>
        ))}
      </div>
      {lines.length > 0 && (
        <figure className={chipsStyles['show-card']} data-testid="show-map">
          <figcaption>{t('flow.showMapResult')}</figcaption>
          {lines.map((line, row) => (
            // oxlint-disable-next-line react/no-array-index-key -- pieces of one text, rendered together
            <p key={row}>
              {line.map(({ kind, text }, column) => (
                // oxlint-disable-next-line react/no-array-index-key -- as above
                <span
                  key={column}
                  className={clsx(chipsStyles[`show-${kind}`])}
                  title={kind === 'later' ? t('flow.showMapLater') : undefined}
                >
                  {text}
                </span>
              ))}
            </p>
          ))}
        </figure>
      )}
    </div>
  )
}
