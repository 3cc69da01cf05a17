// One seal of the account in a list: its picture, its name, its kind and size.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Seal } from '../../../gateway/routes.ts'
import styles from './SealOption.module.css'
import { wordFor } from '../../ui/i18n/word-for.ts'

export function SealOption({ seal }: { readonly seal: Seal }) {
  const { t } = useTranslation()
  const [broken, setBroken] = useState(false)
  const kind = wordFor(t, 'seal.kind', seal.type) ?? seal.type
  const size =
    seal.widthMm !== null && seal.heightMm !== null
      ? t('seal.size', { width: seal.widthMm, height: seal.heightMm })
      : ''
  return (
    <span className={styles.seal} data-seal={seal.id}>
      <span className={styles.sealPicture}>
        {seal.picture !== '' && !broken && (
          <img src={seal.picture} alt="" loading="lazy" onError={() => setBroken(true)} />
        )}
      </span>
      <span className={styles.sealWords}>
        <span className={styles.sealName}>{seal.name || seal.id}</span>
        <span className={styles.sealAbout}>
          {[isUsable(seal) ? '' : t('seal.unusable'), kind, size].filter((part) => part !== '').join(' · ')}
        </span>
      </span>
    </span>
  )
}

/** Tencent signs only with seals in good standing; an unknown status counts as such. */
export function isUsable(seal: Seal): boolean {
  return seal.status === '' || seal.status === 'SUCCESS'
}
