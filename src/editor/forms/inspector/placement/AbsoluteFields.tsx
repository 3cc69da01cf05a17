// The fields of a component with an absolute position: its page or pages, x, y, width, height.
import { useTranslation } from 'react-i18next'
import { componentType } from '../../../../contract/component-types/catalogue.ts'
import { pageRanges } from '../../../../contract/component-types/extra.ts'
import type { PlacedComponent } from '../../../../contract/draft/draft.ts'
import { roundPt } from '../../../../contract/geometry/rect.ts'
import { locate, repeatsOnPages, resolvePage } from '../../../../contract/locate/locate.ts'
import { LengthRow } from '../../../ui/fields/LengthRow.tsx'
import { useEditor } from '../../../state/editor-store.ts'
import { useView } from '../../../state/view-store.ts'
import { setKeys } from '../edit-component.ts'
import { maxLengthPt } from './limits.ts'
import { PageRow } from './PageRow.tsx'
import { RepeatRows } from './RepeatRows.tsx'
import { SizeRows } from './SizeRows.tsx'
import textStyles from '../../../ui/text.module.css'

export function AbsoluteFields({ placed }: { readonly placed: PlacedComponent }) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const model = useView((state) => state.model)
  const { component } = placed
  const paging = componentType(component.ComponentType)?.paging === true
  const repeating = repeatsOnPages(component)
  const repeats = repeating && pageRanges(component) !== null
  const page =
    repeats || paging
      ? (locate(component, model)[0]?.page ?? null)
      : resolvePage(component.ComponentPage, model.pages.length)
  const size = model.pages[(page ?? 1) - 1] ?? { widthPt: maxLengthPt, heightPt: maxLengthPt }
  const {
    ComponentPosX: x = 0,
    ComponentPosY: y = 0,
    ComponentWidth: width = 0,
    ComponentHeight: height = 0,
  } = component
  return (
    <>
      {paging && <p className={textStyles.hint}>{t('placement.paging', { count: model.pages.length })}</p>}
      {!paging && !repeats && <PageRow placed={placed} />}
      {repeating && <RepeatRows placed={placed} />}
      {!paging && (
        <LengthRow
          id="lk-x"
          label="X"
          param="ComponentPosX"
          value={component.ComponentPosX}
          min={0}
          max={Math.max(size.widthPt - width, 0)}
          disabled={!editable}
          onCommit={(pt) => setKeys(placed.id, { ComponentPosX: roundPt(pt) })}
        />
      )}
      <LengthRow
        id="lk-y"
        label="Y"
        param="ComponentPosY"
        value={component.ComponentPosY}
        min={0}
        max={Math.max(size.heightPt - height, 0)}
        disabled={!editable}
        onCommit={(pt) => setKeys(placed.id, { ComponentPosY: roundPt(pt) })}
      />
      <SizeRows placed={placed} room={{ width: paging ? size.widthPt : size.widthPt - x, height: size.heightPt - y }} />
    </>
  )
}
