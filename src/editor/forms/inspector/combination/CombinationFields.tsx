// The children of the selected combination or, for a child, a link to its combination.
import { useTranslation } from 'react-i18next'
import { combinationOf } from '../../../../contract/component-types/combination-types.ts'
import { isExtraBroken } from '../../../../contract/component-types/extra.ts'
import { familiesOf, isCombination } from '../../../../contract/draft/combination.ts'
import { writtenChildren } from '../../../../contract/draft/combination-keyword.ts'
import type { Draft, PlacedComponent } from '../../../../contract/draft/draft.ts'
import { placementMode } from '../../../../contract/locate/locate.ts'
import { ChildLink } from './ChildLink.tsx'
import { PlacedChildren } from './PlacedChildren.tsx'
import { FieldScope } from '../../../ui/fields/kept-typing.ts'
import { WrittenChildren } from './WrittenChildren.tsx'
import textStyles from '../../../ui/text.module.css'
import styles from './CombinationFields.module.css'

export function CombinationFields({ placed, draft }: { readonly placed: PlacedComponent; readonly draft: Draft }) {
  const { t } = useTranslation()
  const { byParent, parentOf } = familiesOf(draft)
  const parent = parentOf.get(placed.id)
  if (parent) {
    const words = t(
      combinationOf(parent.component.ComponentType)?.once ? 'combination.insideSign' : 'combination.insideFill',
    )
    return (
      <p className={styles.inside} title={t('combination.toParent')}>
        <ChildLink placed={parent} words={words} />
      </p>
    )
  }
  const family = byParent.get(placed.id)
  if (!family || !isCombination(placed.component)) return null
  const keyword = placementMode(placed.component) === 'KEYWORD'
  const written = keyword || writtenChildren(placed.component).length > 0
  return (
    <section className={styles.combination} aria-label={t('combination.title')}>
      <h3 className={textStyles.panelHeading}>{t('combination.title')}</h3>
      {isExtraBroken(placed.component) ? (
        <p className={textStyles.fieldError} role="alert">
          {t('combination.broken')}
        </p>
      ) : (
        <>
          {(!keyword || family.children.length > 0 || family.missing.length > 0) && (
            <PlacedChildren family={family} addable={!keyword} />
          )}
          {/* Children have only an index, which changes with a removal, so rejected input is not kept. */}
          {written && (
            <FieldScope value="">
              <WrittenChildren placed={placed} />
            </FieldScope>
          )}
        </>
      )}
    </section>
  )
}
