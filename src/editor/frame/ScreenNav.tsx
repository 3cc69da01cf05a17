// The navigation between the screens, in the top bar.
import { useTranslation } from 'react-i18next'
import { hashOf, useScreen, type Screen } from '../ui/screen/screens.ts'
import topBarStyles from './TopBar.module.css'

const screens: readonly Screen[] = [{ name: 'editor' }, { name: 'contracts', flowId: null }, { name: 'qr-codes' }]

export function ScreenNav() {
  const { t } = useTranslation()
  const shown = useScreen((state) => state.screen.name)
  return (
    <nav className={topBarStyles.nav} aria-label={t('screen.nav')}>
      {screens.map((screen) => (
        <a key={screen.name} href={hashOf(screen)} aria-current={shown === screen.name ? 'page' : undefined}>
          {t(`screen.${screen.name}`)}
        </a>
      ))}
    </nav>
  )
}
