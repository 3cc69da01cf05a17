// Sets the window's title, so that tabs with different contracts can be told apart.
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** Sets the title while the component is mounted; null for the app's own title. */
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
