// The file's form fields to choose from: name, kind, pages, and the components already in them.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacedComponent } from '../../../../contract/draft/draft.ts'
import type { FormField } from '../../../../contract/locate/document-model.ts'
import { grouped } from '../../../../contract/locate/group.ts'
import { placementMode } from '../../../../contract/locate/locate.ts'
import { fieldKind } from '../../../pages/keyword/field-kind.ts'
import { componentLabel } from '../../../pages/boxes/type-label.ts'
import { nameOfOwner } from '../../../state/owners/owner-name.ts'
import { useEditor } from '../../../state/editor-store.ts'
import { useView } from '../../../state/view-store.ts'
import { theViewer } from '../../../viewer/viewer.ts'
import textStyles from '../../../ui/text.module.css'
import styles from './FieldList.module.css'

/** Further fields can be found by typing. */
const maxRows = 60

interface FieldListProps {
  readonly placed: PlacedComponent
  /** The text typed into the name field; null shows all fields. */
  readonly typed: string | null
  readonly onChoose: (name: string) => void
}

export function FieldList({ placed, typed, onChoose }: FieldListProps) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const draft = useEditor((state) => state.draft)
  const fields = useView((state) => state.model.fields)
  const byName = useMemo(() => [...grouped(fields, ({ name }) => name)], [fields])
  const holders = useMemo(
    () =>
      grouped(
        (draft?.components ?? []).filter(({ component }) => placementMode(component) === 'FIELD'),
        ({ component }) => component.ComponentName,
      ),
    [draft?.components],
  )
  if (byName.length === 0 || !draft) return null
  const fitting = typed ? byName.filter(([name]) => name.includes(typed)) : byName
  return (
    <div className={styles.fieldList} role="radiogroup" aria-label={t('formField.list')}>
      {fitting.slice(0, maxRows).map(([name, widgets]) => {
        const others = (holders.get(name) ?? []).filter(({ id }) => id !== placed.id)
        const chosen = placed.component.ComponentName === name
        return (
          <button
            key={name}
            type="button"
            role="radio"
            aria-checked={chosen}
            className={styles.fieldChoice}
            disabled={!editable || widgets[0]!.push}
            // Keeps the name field focused, so that its unfinished text is not committed before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              onChoose(name)
              theViewer()?.reveal(widgets[0]!.page, widgets[0]!.rect)
            }}
          >
            <span className={styles.fieldChoiceName}>{name}</span>
            <span className={styles.fieldChoiceAbout}>{aboutWidgets(widgets).join(' · ')}</span>
            {others.length > 0 && (
              <span className={styles.fieldChoiceAbout}>
                {t('formField.bound', {
                  what: others
                    .map(({ component, owner }) =>
                      t('formField.boundBy', {
                        type: componentLabel(t, component),
                        owner: nameOfOwner(t, draft, owner),
                      }),
                    )
                    .join(t('common.listSeparator')),
                })}
              </span>
            )}
          </button>
        )
      })}
      {fitting.length > maxRows && (
        <p className={textStyles.hint}>{t('formField.more', { count: fitting.length - maxRows })}</p>
      )}
    </div>
  )

  function aboutWidgets(widgets: readonly FormField[]): readonly string[] {
    const pages = [...new Set(widgets.map(({ page }) => page))]
    return [
      fieldKind(t, widgets[0]!),
      t('formField.pages', { pages: pages.join(t('common.listSeparator')) }),
      ...(widgets.every(({ hidden }) => hidden) ? [t('formField.hidden')] : []),
      ...(widgets.every(({ rect }) => rect.width <= 0 || rect.height <= 0) ? [t('formField.noSize')] : []),
    ]
  }
}
