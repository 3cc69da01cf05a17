// The layout as it was sent: in the draft if that still exists, else as a sketch made from the request.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import {
  sketchOf,
  sketchPage,
  type LooseComponent,
  type SketchBox,
  type SketchPage,
} from '../../../../contract/after-sending/flow-status-layout.ts'
import type { Draft } from '../../../../contract/draft/draft.ts'
import { componentLabel, typeLabel } from '../../../pages/boxes/type-label.ts'
import { colourOf, initiatorColour } from '../../../state/owners/party-colours.ts'
import { openDraft } from '../../../drafts/session/session.ts'
import { sayOpenError } from '../../../drafts/files/file-actions.ts'
import { showScreen } from '../../../ui/screen/screens.ts'
import { partyName } from '../flow-names.ts'
import type { FlowDetail } from '../../../../gateway/routes.ts'
import cardStyles from './card.module.css'
import textStyles from '../../../ui/text.module.css'
import layoutStyles from '../../../ui/layout.module.css'
import styles from './LayoutSection.module.css'

/** The most pages to sketch; the rest are only counted. */
const maxPages = 24

export function LayoutSection({ flow, draft }: { readonly flow: FlowDetail; readonly draft: Draft | null }) {
  const { t } = useTranslation()
  const sketch = flow.request && sketchOf(flow.request)
  const openIt = () => {
    if (!draft) return
    showScreen({ name: 'editor' })
    openDraft(draft.id).catch((error: unknown) => sayOpenError(t, draft.file.name, error))
  }
  const ownerName = (owner: SketchBox['owner']) => {
    const party = owner === null ? undefined : flow.parties[owner]
    return party ? partyName(t, party) : t('flows.initiator')
  }
  return (
    <section className={cardStyles.flowCard} aria-labelledby="lk-flow-layout">
      <h2 id="lk-flow-layout">{t('flows.layout.title')}</h2>
      {draft ? (
        <p className={styles.flowDraft}>
          <span>{t('flows.layout.here', { name: draft.file.name })}</span>
          <Button size="small" onClick={openIt}>
            {t('flows.layout.open')}
          </Button>
        </p>
      ) : (
        <p className={textStyles.hint}>
          {t(sketch ? 'flows.layout.sketch' : flow.qrCode ? 'flows.layout.scanned' : 'flows.layout.none')}
        </p>
      )}
      {sketch && (
        <>
          <ul className={styles.sketch}>
            {sketch.pages.slice(0, maxPages).map((page) => (
              <PageSketch key={page.page} page={page} ownerName={ownerName} />
            ))}
          </ul>
          {sketch.pages.length > maxPages && (
            <p className={textStyles.hint}>{t('flows.layout.more', { count: sketch.pages.length - maxPages })}</p>
          )}
          {sketch.loose.length > 0 && <LooseList loose={sketch.loose} ownerName={ownerName} />}
        </>
      )}
    </section>
  )
}

type OwnerName = (owner: SketchBox['owner']) => string

function ownerColour(owner: SketchBox['owner']): string {
  return owner === null ? initiatorColour : colourOf(owner)
}

function PageSketch({ page, ownerName }: { readonly page: SketchPage; readonly ownerName: OwnerName }) {
  const { t } = useTranslation()
  const number =
    page.page > 0 ? t('flows.layout.page', { page: page.page }) : t('flows.layout.pageFromEnd', { page: -page.page })
  const words = page.boxes.map(({ type, name, owner }) =>
    t('flows.layout.box', {
      type: componentLabel(t, { ComponentType: type, ComponentName: name }),
      owner: ownerName(owner),
    }),
  )
  return (
    <li>
      <svg
        viewBox={`0 0 ${sketchPage.width} ${sketchPage.height}`}
        role="img"
        aria-label={`${number}${t('common.colon')}${words.join(t('common.listSeparator'))}`}
      >
        <rect width={sketchPage.width} height={sketchPage.height} className={styles.sketchPaper} />
        {page.boxes.map(({ owner, rect }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- boxes have no ids, and do not move
          <g key={index}>
            <title>{words[index]}</title>
            <rect
              x={rect.x}
              y={rect.y}
              width={rect.width}
              height={rect.height}
              style={{ ['--lk-party' as string]: ownerColour(owner) }}
              className={styles.sketchBox}
            />
          </g>
        ))}
      </svg>
      <span className={styles.sketchPage}>{number}</span>
      <span className={textStyles.hint}>
        {counted(
          page.boxes.map(({ type }) => typeLabel(t, type)),
          t('common.listSeparator'),
        )}
      </span>
    </li>
  )
}

function LooseList({ loose, ownerName }: { readonly loose: readonly LooseComponent[]; readonly ownerName: OwnerName }) {
  const { t } = useTranslation()
  return (
    <ul className={styles.sketchLoose} aria-label={t('flows.layout.loose')}>
      {loose.map(({ type, name, owner, kind, text }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- they have no ids and do not move
        <li key={index}>
          <span className={layoutStyles.dot} style={{ ['--lk-party' as string]: ownerColour(owner) }} />
          {t('flows.layout.box', {
            type: componentLabel(t, { ComponentType: type, ComponentName: name }),
            owner: ownerName(owner),
          })}
          <span className={textStyles.hint}>{t(`flows.layout.kind.${kind}`, { text })}</span>
        </li>
      ))}
    </ul>
  )
}

/** 印章 × 2、日期 */
function counted(words: readonly string[], separator: string): string {
  return [...new Set(words)]
    .map((word) => {
      const count = words.filter((other) => other === word).length
      return count > 1 ? `${word} × ${count}` : word
    })
    .join(separator)
}
