// Places a component in every form field that has none, in one step, and says what it did.
import type { TFunction } from 'i18next'
import { grouped } from '../../../contract/locate/group.ts'
import { withFieldsPlaced, type LeftField } from '../../../contract/suggestions/from-fields.ts'
import { nameOfOwner } from '../../state/owners/owner-name.ts'
import { useEditor } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'
import { notify } from '../../ui/notices/notices.ts'
import { sayDone } from '../../viewer/say-done.ts'
import { showComponents } from '../../viewer/show-component.ts'
import styles from './FieldsToggle.module.css'

/** How many names of fields a line of the notice has. */
const namesShown = 4

export function fillFields(t: TFunction): void {
  const { draft, owner, edit } = useEditor.getState()
  if (!draft) return
  const { draft: next, ids, left, signedInstead } = withFieldsPlaced(draft, useView.getState().model, owner)
  const lines = linesOf(t, left, nameOfOwner(t, draft, owner))
  if (signedInstead.length > 0) lines.push(t('formField.signedInstead', { names: namesOf(t, signedInstead) }))
  const text = lines.length > 0 ? <Told lines={lines} /> : undefined
  if (ids.length === 0) {
    if (text) notify({ kind: 'warning', title: t('formField.filledNone'), text, seconds: 0 })
    else notify({ kind: 'info', title: t('formField.filledBefore') })
    return
  }
  edit(() => next)
  showComponents(ids)
  const title =
    left.length === 0
      ? t('formField.filled', { count: ids.length })
      : t('formField.filledSome', { count: ids.length, left: left.length })
  sayDone(t, title, text && { kind: 'warning', text, seconds: 0 })
}

/** A line for each reason. */
function linesOf(t: TFunction, left: readonly LeftField[], owner: string): string[] {
  const byReason = grouped(left, ({ why, party = '' }) => `${why} ${party}`)
  return [...byReason.values()].map((same) => {
    const { why, party } = same[0]!
    const all = same.map(({ name }) => name)
    return t(`formField.left.${why}`, { names: namesOf(t, all), party, owner })
  })
}

function namesOf(t: TFunction, all: readonly string[]): string {
  const names = all.slice(0, namesShown).join(t('formField.nameJoin'))
  return all.length > namesShown ? t('formField.names', { names, count: all.length }) : names
}

function Told({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className={styles.told}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
