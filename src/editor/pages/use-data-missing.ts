// Says, once for each file, that text may be missing on its pages.
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useView } from '../state/view-store.ts'
import { notify } from '../ui/notices/notices.ts'
import { onDataMissing } from '../viewer/data-missing.ts'

export function useDataMissing(): void {
  const { t } = useTranslation()
  useEffect(() => {
    let said: unknown = null
    onDataMissing(() => {
      const { pdf } = useView.getState()
      if (said === pdf) return
      said = pdf
      notify({
        kind: 'warning',
        title: t('viewer.dataMissing'),
        text: t('viewer.dataMissingText'),
        seconds: 0,
        action: { label: t('screen.reload'), run: () => location.reload() },
      })
    })
    return () => onDataMissing(() => undefined)
  }, [t])
}
