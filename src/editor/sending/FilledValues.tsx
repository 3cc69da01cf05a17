// What the initiator has written into the contract: each component's name with its value.
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import { valueKindOf } from '../../contract/component-types/catalogue.ts'
import { pictureIds } from '../../contract/component-types/picture-value.ts'
import { readTable } from '../../contract/component-types/table-value.ts'
import type { Component } from '../../contract/api/component.ts'
import type { PlacedComponent } from '../../contract/draft/draft.ts'
import { textOf } from '../../contract/values/json-object.ts'
import { componentLabel } from '../pages/boxes/type-label.ts'
import textStyles from '../ui/text.module.css'
import styles from './FilledValues.module.css'

/** So many are listed at first. */
const firstFew = 12
/** Longer values are cut until they are asked for. */
const shortLength = 60

export function FilledValues({ components }: { readonly components: readonly PlacedComponent[] }) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const written = components.filter(({ component }) => valueKindOf(component.ComponentType) !== 'inside')
  if (written.length === 0) return null
  const shown = all ? written : written.slice(0, firstFew)
  return (
    <>
      <dl className={styles.values} aria-label={t('send.values.title')}>
        {shown.map(({ id, component }) => (
          <div key={id}>
            <dt>{componentLabel(t, component)}</dt>
            <dd>
              <Value component={component} />
            </dd>
          </div>
        ))}
      </dl>
      {shown.length < written.length && (
        <Button size="small" type="link" className={styles.more} onClick={() => setAll(true)}>
          {t('send.values.more', { count: written.length - shown.length })}
        </Button>
      )}
    </>
  )
}

function Value({ component }: { readonly component: Component }) {
  const { t } = useTranslation()
  const [whole, setWhole] = useState(false)
  const text = valueText(t, component)
  if (text === '') return <span className={textStyles.hint}>{t('send.values.none')}</span>
  const isLong = text.length > shortLength
  return (
    <>
      <span className={styles.value}>{isLong && !whole ? `${text.slice(0, shortLength)}…` : text}</span>
      {isLong && (
        <Button
          size="small"
          type="link"
          aria-expanded={whole}
          aria-label={t(whole ? 'send.values.lessOf' : 'send.values.wholeOf', { name: componentLabel(t, component) })}
          onClick={() => setWhole(!whole)}
        >
          {t(whole ? 'send.values.less' : 'send.values.whole')}
        </Button>
      )}
    </>
  )
}

/** The value in words: what it is where it cannot be read, such as a picture. */
function valueText(t: TFunction, component: Component): string {
  const value = textOf(component.ComponentValue)
  switch (valueKindOf(component.ComponentType)) {
    case 'tick':
      return t(value === 'true' ? 'send.values.ticked' : 'send.values.unticked')
    case 'picture':
    case 'pictures': {
      const count = pictureIds(component).length
      return count === 0 ? '' : t('send.values.pictures', { count })
    }
    case 'table':
      return tableText(t, value)
    default:
      return value
  }
}

function tableText(t: TFunction, value: string): string {
  const read = value === '' ? null : readTable(value)
  return read?.ok ? t('send.values.table', { rows: read.table.rowCount, columns: read.table.headers.length }) : value
}
