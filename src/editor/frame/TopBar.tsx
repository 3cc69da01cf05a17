// The top bar: the screens, what can be done here, and where contracts go.
import { FolderOpenOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'
import { EnvironmentTag } from '../sending/EnvironmentTag.tsx'
import { useBarsShown } from '../state/bars-shown.ts'
import { useEditor } from '../state/editor-store.ts'
import { lazyPart } from '../ui/screen/lazy-part.tsx'
import { useScreen } from '../ui/screen/screens.ts'
import type { DraftBarProps } from './DraftBar.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Logo } from './Logo.tsx'
import { ScreenNav } from './ScreenNav.tsx'
import { Sessions } from './Sessions.tsx'
import layoutStyles from '../ui/layout.module.css'
import styles from './TopBar.module.css'

const spring = <span className={layoutStyles.spring} />
const DraftBar = lazyPart<DraftBarProps>(
  () => import('./DraftBar.tsx').then((module) => module.DraftBar),
  spring,
  'line',
)

interface TopBarProps {
  readonly onOpen: () => void
  readonly onDrafts: () => void
  readonly onImport: () => void
}

export function TopBar({ onOpen, onDrafts, onImport }: TopBarProps) {
  const { t } = useTranslation()
  const inEditor = useScreen((state) => state.screen.name === 'editor')
  const hasDraft = useEditor((state) => state.draft !== null) && inEditor
  const barsShown = useBarsShown()
  return (
    <header className={clsx(styles.topbar, hasDraft && styles.topbarDraft)}>
      <Logo name={t('app.name')} />
      <ScreenNav />
      {hasDraft && barsShown ? <DraftBar onOpen={onOpen} onDrafts={onDrafts} onImport={onImport} /> : spring}
      {inEditor && !hasDraft && (
        <>
          <Button icon={<FolderOpenOutlined aria-hidden />} onClick={onOpen}>
            {t('command.open')}
          </Button>
          <Button onClick={onDrafts}>{t('command.drafts')}</Button>
        </>
      )}
      <EnvironmentTag />
      <Sessions />
      <LanguageSwitch />
    </header>
  )
}
