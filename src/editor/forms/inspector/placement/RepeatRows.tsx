// Repetition of a seal or signature: only on its own page, on every page, or on selected pages (PageRanges).
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { isExtraBroken, pageRanges, withExtra, type PageRange } from '../../../../contract/component-types/extra.ts'
import type { Component } from '../../../../contract/api/component.ts'
import type { PlacedComponent } from '../../../../contract/draft/draft.ts'
import {
  everyPage,
  formatPageList,
  isEveryPage,
  pageListProblem,
  parsePageList,
  rangesOfPages,
  togglePage,
} from '../../../../contract/locate/page-list.ts'
import { coveredPages, resolvePage } from '../../../../contract/locate/page-number.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { useEditor } from '../../../state/editor-store.ts'
import { useView } from '../../../state/view-store.ts'
import { editComponent } from '../edit-component.ts'
import { Chips } from './Chips.tsx'
import textStyles from '../../../ui/text.module.css'
import styles from './RepeatRows.module.css'

/** Up to this many pages get a chip each; for a longer file the range is typed. */
const maxChips = 40

export function RepeatRows({ placed }: { readonly placed: PlacedComponent }) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const count = useView((state) => state.model.pages.length)
  const { component } = placed
  const ranges = pageRanges(component)
  const kind = ranges === null ? 'own' : isEveryPage(ranges) ? 'every' : 'list'
  if (isExtraBroken(component)) return <p className={textStyles.hint}>{t('placement.repeat.broken')}</p>

  const set = (next: readonly PageRange[]) =>
    editComponent(placed.id, (before) => withExtra(before, 'PageRanges', next))
  const choose = (next: typeof kind) => {
    if (next === 'every') return set(everyPage)
    if (next === 'list') return set(ranges ? rangesOfPages(coveredPages(ranges, count)) : [ownRange(component, count)])
    editComponent(placed.id, (before) => onOwnPage(before, count))
  }
  return (
    <>
      <FieldRow
        id="lk-repeat"
        label={t('placement.repeat.label')}
        param="PageRanges"
        hint={kind === 'every' ? t('placement.repeat.everyHint') : undefined}
      >
        <Segmented<typeof kind>
          id="lk-repeat"
          size="small"
          aria-label={t('placement.repeat.label')}
          value={kind}
          disabled={!editable}
          onChange={choose}
          options={(['own', 'every', 'list'] as const).map((value) => ({
            value,
            label: t(`placement.repeat.${value}`),
          }))}
        />
      </FieldRow>
      {kind === 'list' && ranges && <PageList ranges={ranges} count={count} disabled={!editable} onChange={set} />}
    </>
  )
}

interface PageListProps {
  readonly ranges: readonly PageRange[]
  readonly count: number
  readonly disabled: boolean
  readonly onChange: (ranges: readonly PageRange[]) => void
}

function PageList({ ranges, count, disabled, onChange }: PageListProps) {
  const { t } = useTranslation()
  const pages = coveredPages(ranges, count)
  const text = formatPageList(ranges)
  const problem = pageListProblem(text, count)
  const every = Array.from({ length: count }, (_, index) => index + 1)
  const shortcut = (label: string, chosen: readonly number[]) => (
    <button
      type="button"
      className={styles.textButton}
      disabled={disabled || chosen.length === 0}
      onClick={() => onChange(rangesOfPages(chosen))}
    >
      {label}
    </button>
  )
  return (
    <>
      <TextField
        id="lk-page-list"
        label={t('placement.repeat.pages')}
        param="PageRanges"
        value={text}
        disabled={disabled}
        problem={(typed) => pageListProblem(typed, count)}
        hint={
          problem ? (
            <span className={textStyles.fieldError} role="alert">
              {t(`problem.${problem}`)}
            </span>
          ) : (
            t('placement.repeat.pagesHint', { count: pages.length, total: count })
          )
        }
        onCommit={(typed) => {
          const next = parsePageList(typed)
          if (next) onChange(next)
        }}
      />
      <div className={styles.pageChips}>
        {count <= maxChips && (
          <Chips
            label={t('placement.repeat.chips')}
            chips={every.map((page) => ({
              value: page,
              label: String(page),
              title: t('placement.repeat.chip', { page }),
              on: pages.includes(page),
            }))}
            disabled={disabled}
            onToggle={(page) => onChange(togglePage(ranges, page, count))}
          />
        )}
        {shortcut(
          t('placement.repeat.odd'),
          every.filter((page) => page % 2 === 1),
        )}
        {shortcut(
          t('placement.repeat.even'),
          every.filter((page) => page % 2 === 0),
        )}
      </div>
    </>
  )
}

/** Its own page as a range, counted from the end if the page is. */
function ownRange({ ComponentPage }: Component, count: number): PageRange {
  const page = resolvePage(ComponentPage, count) === null ? 1 : ComponentPage!
  return { BeginPage: page, EndPage: page }
}

/**
 * Removes PageRanges: the component goes to its own page or, if that does not exist, to the first page that it was on.
 */
function onOwnPage(component: Component, count: number): Component {
  const bare = withExtra(component, 'PageRanges', undefined)
  if (resolvePage(component.ComponentPage, count) !== null) return bare
  return { ...bare, ComponentPage: coveredPages(pageRanges(component) ?? [], count)[0] ?? 1 }
}
