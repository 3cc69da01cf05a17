// What the window is called: tabs of several contracts are told apart by it.
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** While the component is there; null for the app's own title. */
export function useTitle(subject: string | null): void {
  const { t } = useTranslation()
  const own = t('app.title')
  const name = t('app.name')
  useEffect(() => {
    document.title = subject === null ? own : `${subject} · ${name}`
    return () => {
      document.title = own
    }
  }, [subject, own, name])
}
