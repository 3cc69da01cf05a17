// A button with the name of a component of a combination, which selects it.
import { useTranslation } from 'react-i18next'
import type { PlacedComponent } from '../../../../contract/draft/draft.ts'
import { PaletteIcon } from '../../../pages/looks/PaletteIcon.tsx'
import { showComponent } from '../../../viewer/show-component.ts'
import styles from './ChildLink.module.css'

export function ChildLink({ placed, words }: { readonly placed: PlacedComponent; readonly words: string }) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className={styles.childLink}
      aria-label={t('combination.choose', { name: words })}
      onClick={() => showComponent(placed.id)}
    >
      <PaletteIcon type={placed.component.ComponentType} size={15} />
      <span>{words}</span>
    </button>
  )
}
