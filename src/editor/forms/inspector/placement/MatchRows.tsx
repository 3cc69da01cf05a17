// Which of a keyword's matches are used: their page, order and numbers (counted from 1 here, from 0 in the API).
import { useTranslation } from 'react-i18next'
import type { PlacedComponent } from '../../../../contract/draft/draft.ts'
import { keywordCandidates } from '../../../../contract/locate/locate.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { SelectRow } from '../../../ui/fields/SelectRow.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { useEditor } from '../../../state/editor-store.ts'
import { useView } from '../../../state/view-store.ts'
import { setKeys } from '../edit-component.ts'
import { Chips } from './Chips.tsx'

/** Up to this many matches get a chip each; with more, the numbers are typed. */
const maxChips = 40
const orders = ['Positive', 'Reverse'] as const

export function MatchRows({ placed }: { readonly placed: PlacedComponent }) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const model = useView((state) => state.model)
  const { component } = placed
  const candidates = keywordCandidates(component, model)
  const indexes =
    Array.isArray(component.KeywordIndexes) && component.KeywordIndexes.length > 0 ? component.KeywordIndexes : null
  const setIndexes = (next: readonly number[] | undefined) => setKeys(placed.id, { KeywordIndexes: next })
  const pressable =
    candidates.length > 0 &&
    candidates.length <= maxChips &&
    (indexes ?? []).every((index) => index >= 0 && index < candidates.length)
  return (
    <>
      <SelectRow<number>
        id="lk-keyword-page"
        label={t('placement.keyword.page')}
        param="KeywordPage"
        value={component.KeywordPage || undefined}
        fallback={0}
        options={[
          { value: 0, label: t('placement.keyword.allPages') },
          ...model.pages.map((_, index) => ({
            value: index + 1,
            label: t('placement.repeat.chip', { page: index + 1 }),
          })),
        ]}
        disabled={!editable}
        // Changing the page changes the matches, so the old numbers would refer to others.
        onChange={(KeywordPage) => setKeys(placed.id, { KeywordPage, KeywordIndexes: undefined })}
      />
      <SelectRow<string>
        id="lk-keyword-order"
        label={t('placement.keyword.order')}
        param="KeywordOrder"
        value={component.KeywordOrder || undefined}
        fallback="Positive"
        options={orders.map((value) => ({ value, label: t(`placement.keyword.orders.${value}`) }))}
        disabled={!editable}
        onChange={(KeywordOrder) => {
          const turned = (KeywordOrder === 'Reverse') !== (component.KeywordOrder === 'Reverse')
          const mirrored = indexes?.map((index) => candidates.length - 1 - index).sort((a, b) => a - b)
          setKeys(placed.id, { KeywordOrder, ...(turned && pressable && mirrored ? { KeywordIndexes: mirrored } : {}) })
        }}
      />
      {pressable && candidates.length > 1 && (
        <FieldRow id="lk-keyword-indexes" label={t('placement.keyword.indexes')} param="KeywordIndexes">
          <Chips
            label={t('placement.keyword.indexes')}
            chips={candidates.map(({ page }, index) => ({
              value: index,
              label: String(index + 1),
              title: t('placement.keyword.index', { number: index + 1, page }),
              on: indexes === null || indexes.includes(index),
            }))}
            disabled={!editable}
            onToggle={(index) => setIndexes(toggled(indexes, index, candidates.length))}
          />
        </FieldRow>
      )}
      {!pressable && (
        <TextField
          id="lk-keyword-indexes"
          label={t('placement.keyword.indexes')}
          param="KeywordIndexes"
          placeholder={t('placement.keyword.indexesPlaceholder')}
          value={(indexes ?? []).map((index) => index + 1).join(',')}
          disabled={!editable}
          problem={(typed) => (readNumbers(typed) === null ? 'matchNumbers' : null)}
          onCommit={(typed) => {
            const numbers = readNumbers(typed)
            if (numbers) setIndexes(numbers.length === 0 ? undefined : numbers.map((number) => number - 1))
          }}
        />
      )}
    </>
  )
}

/** Using all matches is expressed by leaving the key out. */
function toggled(indexes: readonly number[] | null, index: number, count: number): readonly number[] | undefined {
  const all = Array.from({ length: count }, (_, at) => at)
  const chosen = new Set(indexes ?? all)
  if (!chosen.delete(index)) chosen.add(index)
  return chosen.size === count ? undefined : [...chosen].sort((a, b) => a - b)
}

/** Parses `1, 3` into numbers from 1; null for anything else. */
function readNumbers(text: string): readonly number[] | null {
  const parts = text.split(/[,，、;；\s]+/).filter((part) => part !== '')
  return parts.every((part) => /^[1-9]\d{0,4}$/.test(part))
    ? [...new Set(parts.map(Number))].sort((a, b) => a - b)
    : null
}
