// All components of the draft by owner, to find and select one, including those that are not on any page.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { WarningOutlined } from '@ant-design/icons'
import { INITIATOR, type Draft } from '../../../contract/draft/draft.ts'
import { useOwnerName } from '../../state/owners/owner-name.ts'
import { ownerColour } from '../../state/owners/party-colours.ts'
import { componentLabel } from '../../pages/boxes/type-label.ts'
import { PaletteIcon } from '../../pages/looks/PaletteIcon.tsx'
import { placementIndex } from '../../state/placements.ts'
import { useView } from '../../state/view-store.ts'
import { showComponent } from '../../viewer/show-component.ts'
import textStyles from '../../ui/text.module.css'
import layoutStyles from '../../ui/layout.module.css'
import styles from './ComponentOutline.module.css'

export function ComponentOutline({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation()
  const owners = [...draft.parties.map((p) => p.id), INITIATOR].filter((owner) =>
    draft.components.some((c) => c.owner === owner),
  )
  if (owners.length === 0) {
    return (
      <div className={textStyles.empty}>
        <p>{t('inspector.emptyTitle')}</p>
        <p className={textStyles.hint}>{t('inspector.emptyText')}</p>
      </div>
    )
  }
  return (
    <div className={styles.outline}>
      <p className={textStyles.hint}>{t('inspector.outline', { count: draft.components.length })}</p>
      {owners.map((owner) => (
        <OwnerOutline key={owner} owner={owner} draft={draft} />
      ))}
    </div>
  )
}

/** The most rows listed per owner: nobody reads more, and the list must stay fast. */
const maxRows = 200

function OwnerOutline({ owner, draft }: { readonly owner: string; readonly draft: Draft }) {
  const { t } = useTranslation()
  const name = useOwnerName(owner)
  const model = useView((state) => state.model)
  const { byId } = useMemo(() => placementIndex(draft, model), [draft, model])
  const owned = draft.components.filter((c) => c.owner === owner)
  return (
    <section aria-label={name}>
      <h3 className={textStyles.panelHeading}>
        <span className={layoutStyles.dot} style={{ background: ownerColour(draft, owner) }} />
        {name}
      </h3>
      <ul className={styles.outlineList}>
        {owned.slice(0, maxRows).map(({ id, component }) => {
          const places = byId.get(id) ?? []
          const pages = [...new Set(places.map((box) => box.placement.page))]
          const where =
            pages.length === 0
              ? t('inspector.nowhere')
              : pages.length === 1
                ? t('inspector.onPage', { page: pages[0] })
                : t('inspector.onPages', { count: pages.length })
          const words = component.ComponentValue || (component.ComponentName ? '' : component.ComponentId)
          return (
            <li key={id}>
              <button type="button" className={styles.outlineRow} onClick={() => showComponent(id)}>
                <PaletteIcon type={component.ComponentType} size={16} />
                <span className={styles.outlineName}>
                  {componentLabel(t, component)}
                  {typeof words === 'string' && words !== '' && <small>{words}</small>}
                </span>
                <span className={pages.length === 0 ? styles.outlineNowhere : styles.outlineWhere}>
                  {pages.length === 0 && <WarningOutlined aria-hidden />} {where}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {owned.length > maxRows && (
        <p className={textStyles.hint}>{t('inspector.more', { count: owned.length - maxRows })}</p>
      )}
    </section>
  )
}
