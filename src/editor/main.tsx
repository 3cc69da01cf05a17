// The page's beginning: languages, theme, the screen.
// What all components share comes first: a component's own rules have the last word.
import './ui/global.css'
import './ui/text.module.css'
import './ui/layout.module.css'
import { StyleProvider } from '@ant-design/cssinjs'
import { QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider } from 'antd'
import { createRoot } from 'react-dom/client'
import { useTranslation } from 'react-i18next'
import { boot } from './drafts/session/boot.ts'
import { App } from './frame/App.tsx'
import { queryClient } from './gateway-client/query-client.ts'
import { antdLocaleOf, startLanguages } from './ui/i18n/i18n.ts'
import { Notifier } from './ui/notices/Notifier.tsx'
import { theme } from './ui/theme.ts'
import { applyTokens } from './ui/tokens.ts'

// The browser opens its store while the words are loaded and the screen is drawn for the first time.
const booting = boot()
booting.catch(() => undefined)

function Root() {
  const { i18n } = useTranslation()
  return (
    // antd's rules in a layer: those of our sheets have the last word, whichever comes first.
    <StyleProvider layer>
      <ConfigProvider locale={antdLocaleOf(i18n.language)} theme={theme} button={{ autoInsertSpace: false }}>
        <AntApp>
          <QueryClientProvider client={queryClient}>
            <Notifier />
            <App booting={booting} />
          </QueryClientProvider>
        </AntApp>
      </ConfigProvider>
    </StyleProvider>
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
applyTokens(document.documentElement)
await startLanguages()
createRoot(root).render(<Root />)
