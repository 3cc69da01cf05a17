// Says that a file is being opened, what it is about where that takes long, and lets the person give it up.
import { Button, Spin } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { byteSize } from '../drafts/list/draft-amounts.ts'
import { useSession, type Opening } from '../drafts/session/session-store.ts'
import styles from './OpeningNote.module.css'

/** After this long nothing on the screen tells waiting from a standstill, ms. */
const longMs = 3000

/** What opens sooner needs no note, which would only flash, ms. */
const noteAfterMs = 400

export function OpeningNote() {
  const opening = useSession((state) => state.opening)
  const isOpening = opening !== null
  const [due, setDue] = useState(false)
  useEffect(() => {
    if (!isOpening) return
    const timer = setTimeout(() => setDue(true), noteAfterMs)
    return () => {
      clearTimeout(timer)
      setDue(false)
    }
  }, [isOpening])
  return opening && due && <Note key={opening.name} opening={opening} />
}

function Note({ opening: { name, bytes, pages, giveUp } }: { readonly opening: Opening }) {
  const { t } = useTranslation()
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longMs)
    return () => clearTimeout(timer)
  }, [])
  const size = byteSize(bytes)
  return (
    <div className={styles.opening}>
      <div role="status">
        <Spin size="small" /> {t('viewer.opening', { name })}
        {long && <p>{pages === undefined ? t('open.slow', { size }) : t('open.slowDrawing', { pages, size })}</p>}
      </div>
      <Button size="small" aria-label={t('open.giveUpOf', { name })} onClick={giveUp}>
        {t('open.giveUp')}
      </Button>
    </div>
  )
}
