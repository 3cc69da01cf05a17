// Where the chosen component stands: page, x, y, width, height, by how it is placed.
import { useTranslation } from 'react-i18next'
import { componentType } from '../../contract/component-types/catalogue.ts'
import type { PlacedComponent } from '../../contract/draft/draft.ts'
import { isOnPage, settleOnPage } from '../../contract/geometry/page.ts'
import { roundPt } from '../../contract/geometry/rect.ts'
import { locate, placementMode, resolvePage } from '../../contract/locate/locate.ts'
import { useEditor } from '../state/editor-store.ts'
import { useView } from '../state/view-store.ts'
import { setKeys } from './edit-component.ts'
import { LengthRow } from './LengthRow.tsx'
import { NumberRow } from './NumberRow.tsx'

/** Far enough for any page; an offset may point anywhere on it. */
const maxOffsetPt = 14_400

export function PlacementFields({ placed }: { readonly placed: PlacedComponent }) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const model = useView((state) => state.model)
  const { component } = placed
  const entry = componentType(component.ComponentType)
  const mode = placementMode(component)
  const pageCount = model.pages.length
  const page = resolvePage(component.ComponentPage, pageCount)
  const size = model.pages[(page ?? 1) - 1] ?? { widthPt: maxOffsetPt, heightPt: maxOffsetPt }
  const { width: minWidth, height: minHeight } = entry?.min ?? { width: 8, height: 8 }
  const x = component.ComponentPosX ?? 0
  const y = component.ComponentPosY ?? 0
  const width = component.ComponentWidth ?? 0
  const height = component.ComponentHeight ?? 0
  const set = (keys: Parameters<typeof setKeys>[1]) => setKeys(placed.id, keys)
  const places = locate(component, model).length
  const disabled = !editable

  if (mode === 'FIELD') {
    return (
      <p className="lk-hint">
        {t(places > 0 ? 'inspector.fieldPlaced' : 'inspector.fieldMissing', { name: component.ComponentName ?? '' })}
      </p>
    )
  }
  const sizeRows = (
    <>
      <LengthRow
        id="lk-width"
        label={t('inspector.width')}
        value={component.ComponentWidth}
        min={Math.min(minWidth, width || minWidth)}
        max={mode === 'NORMAL' && !entry?.paging ? Math.max(size.widthPt - x, minWidth) : size.widthPt}
        disabled={disabled}
        onCommit={(pt) => set({ ComponentWidth: roundPt(pt) })}
      />
      <LengthRow
        id="lk-height"
        label={t('inspector.height')}
        value={component.ComponentHeight}
        min={Math.min(minHeight, height || minHeight)}
        max={mode === 'NORMAL' ? Math.max(size.heightPt - y, minHeight) : size.heightPt}
        disabled={disabled}
        onCommit={(pt) => set({ ComponentHeight: roundPt(pt) })}
      />
    </>
  )
  if (mode === 'KEYWORD') {
    return (
      <>
        <p className="lk-hint">
          {t(places > 0 ? 'inspector.keywordPlaced' : 'inspector.keywordMissing', {
            keyword: component.ComponentId ?? '',
            count: places,
          })}
        </p>
        {sizeRows}
        <LengthRow
          id="lk-offset-x"
          label={t('inspector.offsetX')}
          value={component.OffsetX ?? 0}
          min={-maxOffsetPt}
          max={maxOffsetPt}
          disabled={disabled}
          onCommit={(pt) => set({ OffsetX: roundPt(pt) })}
        />
        <LengthRow
          id="lk-offset-y"
          label={t('inspector.offsetY')}
          value={component.OffsetY ?? 0}
          min={-maxOffsetPt}
          max={maxOffsetPt}
          disabled={disabled}
          onCommit={(pt) => set({ OffsetY: roundPt(pt) })}
        />
      </>
    )
  }
  return (
    <>
      {entry?.paging ? (
        <p className="lk-hint">{t('inspector.onEveryPage')}</p>
      ) : (
        <>
          {page === null && (
            <p className="lk-field-error" role="alert">
              {t('inspector.pageBeyond', { page: String(component.ComponentPage), count: pageCount })}
            </p>
          )}
          <NumberRow
            id="lk-page"
            label={t('inspector.page')}
            value={page ?? component.ComponentPage}
            min={1}
            max={pageCount}
            integer
            suffix={t('inspector.ofPages', { count: pageCount })}
            disabled={disabled}
            onCommit={(number) => set(onPage(number, { x, y, width, height }, model.pages))}
          />
          <LengthRow
            id="lk-x"
            label="X"
            value={component.ComponentPosX}
            min={0}
            max={Math.max(size.widthPt - width, 0)}
            disabled={disabled}
            onCommit={(pt) => set({ ComponentPosX: roundPt(pt) })}
          />
        </>
      )}
      <LengthRow
        id="lk-y"
        label="Y"
        value={component.ComponentPosY}
        min={0}
        max={Math.max(size.heightPt - height, 0)}
        disabled={disabled}
        onCommit={(pt) => set({ ComponentPosY: roundPt(pt) })}
      />
      {sizeRows}
    </>
  )
}

/** Another page may be smaller: the component comes onto it. */
function onPage(
  number: number,
  rect: { x: number; y: number; width: number; height: number },
  pages: readonly { widthPt: number; heightPt: number }[],
) {
  const page = pages[number - 1]
  if (!page) return {}
  const settled = isOnPage(rect, page) ? rect : settleOnPage(rect, page)
  return {
    ComponentPage: number,
    ComponentPosX: settled.x,
    ComponentPosY: settled.y,
    ComponentWidth: settled.width,
    ComponentHeight: settled.height,
  }
}
