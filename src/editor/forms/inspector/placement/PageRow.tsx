// The page that a component is on, counted from the start or the end of the file.
import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Component } from '../../../../contract/api/component.ts'
import type { PlacedComponent } from '../../../../contract/draft/draft.ts'
import { isOnPage, settleOnPage, type PageSize } from '../../../../contract/geometry/page.ts'
import { resolvePage } from '../../../../contract/locate/locate.ts'
import { countsFromEnd, fromEnd } from '../../../../contract/locate/page-number.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { NumberField } from '../../../ui/fields/NumberField.tsx'
import { useEditor } from '../../../state/editor-store.ts'
import { useView } from '../../../state/view-store.ts'
import { setKeys } from '../edit-component.ts'
import textStyles from '../../../ui/text.module.css'

export function PageRow({ placed }: { readonly placed: PlacedComponent }) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const { pages } = useView((state) => state.model)
  const [error, setError] = useState<string | null>(null)
  const { component } = placed
  const { ComponentPage: written } = component
  const count = pages.length
  const page = resolvePage(written, count)
  const backwards = countsFromEnd(written)
  const shown = backwards ? -(written ?? 0) : (page ?? written)
  const set = (next: number) => setKeys(placed.id, onPage(component, next, pages))
  return (
    <>
      {page === null && (
        <p className={textStyles.fieldError} role="alert">
          {t('inspector.pageBeyond', { page: String(written), count })}
        </p>
      )}
      <FieldRow
        id="lk-page"
        label={t('inspector.page')}
        param="ComponentPage"
        error={error}
        hint={backwards && page !== null ? t('placement.page.isPage', { page, count }) : undefined}
      >
        <NumberField
          id="lk-page"
          label={t('inspector.page')}
          value={shown}
          min={1}
          max={count}
          integer
          suffix={
            backwards
              ? shown === 1
                ? t('placement.page.last')
                : t('placement.page.nthLast', { number: shown })
              : t('inspector.ofPages', { count })
          }
          disabled={!editable}
          errorId="lk-page-error"
          onError={setError}
          onCommit={(number) => set(backwards ? -number : number)}
        />
        <Segmented<'start' | 'end'>
          size="small"
          aria-label={t('placement.page.counting')}
          value={backwards ? 'end' : 'start'}
          disabled={!editable || page === null}
          onChange={(side) => page !== null && set(side === 'end' ? fromEnd(page, count) : page)}
          options={[
            { value: 'start', label: t('placement.page.fromStart') },
            { value: 'end', label: t('placement.page.fromEnd') },
          ]}
        />
      </FieldRow>
    </>
  )
}

/**
 * Moves the component to another page and inside its edges, as the page may be smaller. `written` may count from the
 * end.
 */
function onPage(component: Component, written: number, pages: readonly PageSize[]): Partial<Component> {
  const number = resolvePage(written, pages.length)
  const page = number === null ? undefined : pages[number - 1]
  if (!page) return {}
  const {
    ComponentPosX: x = 0,
    ComponentPosY: y = 0,
    ComponentWidth: width = 0,
    ComponentHeight: height = 0,
  } = component
  const rect = { x, y, width, height }
  if (isOnPage(rect, page)) return { ComponentPage: written }
  const settled = settleOnPage(rect, page)
  return {
    ComponentPage: written,
    ComponentPosX: settled.x,
    ComponentPosY: settled.y,
    ComponentWidth: settled.width,
    ComponentHeight: settled.height,
  }
}
