// Chooses a seal of the account by picture and name, or by typing its id, which also works if the account's seals
// cannot be read.
import { Button, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { asObject, textOf } from '../../../contract/values/json-object.ts'
import { cleanText } from '../../../contract/values/clean-text.ts'
import { useEditor } from '../../state/editor-store.ts'
import { isUsable, SealOption } from './SealOption.tsx'
import type { Seal } from '../../../gateway/routes.ts'
import { useSeals } from './use-seals.ts'
import styles from './SealPicker.module.css'

interface SharedProps {
  readonly id: string
  readonly disabled: boolean
  /** Only seals of these types (Tencent's SealType) are offered; any id can still be typed. */
  readonly kinds?: readonly string[]
  readonly placeholder?: string
}

export interface SealPickerProps extends SharedProps {
  readonly value: string | undefined
  readonly onChange: (id: string | undefined) => void
}

export interface SealsPickerProps extends SharedProps {
  readonly value: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

/** A picker for one seal. It is labelled by its row (`htmlFor` the id). */
export function SealPicker({ id, value, onChange, disabled, kinds, placeholder }: SealPickerProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const { options, below, open } = useSealOptions(value === undefined ? [] : [value], kinds, typed)
  // A typed id is committed on blur, as in any other field, unless the text matches a seal's name and so was a search.
  const take = () => {
    const text = cleanText(typed)
    setTyped('')
    const search = options.some((option) => option.seal !== undefined && option.value !== text && matches(text, option))
    if (text !== '' && text !== value && !search) onChange(text)
  }
  return (
    <Select<string, SealOptionData>
      id={id}
      size="small"
      classNames={{ popup: { root: undefined } }}
      value={value}
      placeholder={placeholder ?? t('seal.choose')}
      allowClear
      showSearch={{ searchValue: typed, onSearch: setTyped, filterOption: matches, optionFilterProp: 'label' }}
      disabled={disabled}
      popupMatchSelectWidth={260}
      optionLabelProp="label"
      options={options}
      optionRender={optionContent}
      popupRender={below}
      onOpenChange={open}
      onBlur={take}
      onChange={(next?: string) => {
        setTyped('')
        onChange(next)
      }}
    />
  )
}

/** A picker for several seals, in the order in which they were chosen. */
export function SealsPicker({ id, value, onChange, disabled, kinds, placeholder }: SealsPickerProps) {
  const { t } = useTranslation()
  const { options, below, open } = useSealOptions(value, kinds, '')
  return (
    <Select<string[], SealOptionData>
      id={id}
      size="small"
      mode="tags"
      classNames={{ popup: { root: undefined } }}
      value={[...value]}
      placeholder={placeholder ?? t('seal.chooseMany')}
      allowClear
      tokenSeparators={[',', '，', ' ', ';', '；']}
      showSearch={{ filterOption: matches, optionFilterProp: 'label' }}
      disabled={disabled}
      popupMatchSelectWidth={260}
      optionLabelProp="label"
      options={options}
      optionRender={optionContent}
      popupRender={below}
      onOpenChange={open}
      onChange={(next) => onChange([...new Set(next.map((item) => cleanText(item)).filter((item) => item !== ''))])}
    />
  )
}

interface SealOptionData {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean
  readonly seal?: Seal
  readonly words?: string
}

function optionContent(option: { readonly data: SealOptionData; readonly label?: React.ReactNode }) {
  return option.data.seal ? <SealOption seal={option.data.seal} /> : (option.data.words ?? option.data.label)
}

function matches(input: string, option?: SealOptionData): boolean {
  const wanted = cleanText(input).toLowerCase()
  return (
    option !== undefined && (option.label.toLowerCase().includes(wanted) || option.value.toLowerCase().includes(wanted))
  )
}

/**
 * The options (the account's seals, the chosen ids, and the typed text), the footer of the list, and what opening it
 * does.
 */
function useSealOptions(chosen: readonly string[], kinds: readonly string[] | undefined, typed: string) {
  const { t } = useTranslation()
  const proxy = useEditor((state) => proxyOrganization(state.draft?.flow.Agent))
  // A chosen id means little to a person, so its name is fetched at once. Otherwise the list is loaded when first
  // opened.
  const { state, seals, load } = useSeals(proxy, chosen.length > 0)
  const offered = seals.filter((seal) => kinds === undefined || kinds.includes(seal.type) || chosen.includes(seal.id))
  const known = new Set(offered.map((seal) => seal.id))
  const options: SealOptionData[] = offered.map((seal) => ({
    value: seal.id,
    label: seal.name || seal.id,
    disabled: !isUsable(seal) && !chosen.includes(seal.id),
    seal,
  }))
  const text = cleanText(typed)
  for (const id of chosen) {
    if (!known.has(id)) options.push({ value: id, label: seals.find((seal) => seal.id === id)?.name || id })
  }
  if (text !== '' && !known.has(text) && !chosen.includes(text)) {
    options.push({ value: text, label: text, words: t('seal.typed', { id: text }) })
  }
  const says =
    state === 'loading'
      ? t('seal.loading')
      : state === 'failed'
        ? t('seal.failed')
        : state === 'ready' && offered.length === 0
          ? t('seal.none')
          : null
  return {
    options,
    open: (opened: boolean) => {
      if (opened) load()
    },
    below: (menu: ReactElement) => (
      <>
        {options.length > 0 && menu}
        {says !== null && (
          <div className={styles.sealSays} role="status">
            {says}
            {state === 'failed' && (
              // The press must not take the focus from the field, or the list would close.
              <Button type="link" size="small" onMouseDown={(event) => event.preventDefault()} onClick={load}>
                {t('seal.retry')}
              </Button>
            )}
          </div>
        )}
      </>
    ),
  }
}

/** Agent.ProxyOrganizationId of the request: the organization on whose behalf it is made. */
function proxyOrganization(agent: unknown): string {
  return textOf(asObject(agent).ProxyOrganizationId)
}
