// The component types that the current owner may have: 签署控件 and 填写控件.
import { useTranslation } from 'react-i18next'
import { ownerKind } from '../../../contract/draft/owner-kind.ts'
import { paletteFor } from '../../../contract/component-types/owners.ts'
import { useOwnerName } from '../../state/owners/owner-name.ts'
import { ownerColour } from '../../state/owners/party-colours.ts'
import { useEditor } from '../../state/editor-store.ts'
import { PaletteEntry } from './PaletteEntry.tsx'
import layoutStyles from '../../ui/layout.module.css'
import textStyles from '../../ui/text.module.css'
import styles from './Palette.module.css'

const groups = ['sign', 'fill'] as const

export function Palette() {
  const { t } = useTranslation()
  const owner = useEditor((state) => state.owner)
  const kind = useEditor((state) => (state.draft ? ownerKind(state.draft, owner) : undefined))
  const colour = useEditor((state) => ownerColour(state.draft, owner))
  const editable = useEditor((state) => state.editable)
  const name = useOwnerName(owner)
  const offered = paletteFor(kind)
  return (
    <section className={styles.palette} aria-label={t('palette.title')} style={{ color: colour }}>
      <p className={styles.paletteFor}>
        <span className={layoutStyles.dot} style={{ background: colour }} />
        {t('palette.for', { name })}
      </p>
      {groups.map((group) => {
        const entries = offered.filter((entry) => entry.group === group)
        return (
          entries.length > 0 && (
            <div key={group} role="group" aria-label={t(`palette.${group}`)}>
              <h3 className={textStyles.panelHeading}>{t(`palette.${group}`)}</h3>
              <div className={styles.paletteGrid}>
                {entries.map((entry) => (
                  <PaletteEntry key={entry.type} type={entry.type} disabled={!editable} />
                ))}
              </div>
            </div>
          )
        )
      })}
      {offered.length === 0 && <p className={textStyles.hint}>{t('palette.nothing')}</p>}
    </section>
  )
}
