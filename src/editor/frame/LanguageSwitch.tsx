// The language switch: a toggle for two languages, a menu for more.
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { failureWord } from '../ui/i18n/word-for.ts'
import { languageCodes, type LanguageCode } from '../../words/in-order.ts'
import { languageOf, setLanguage } from '../ui/i18n/i18n.ts'
import { notify } from '../ui/notices/notices.ts'

interface LanguageSwitchProps {
  /** The languages to choose from. */
  readonly codes?: readonly LanguageCode[]
}

export function LanguageSwitch({ codes = languageCodes }: LanguageSwitchProps) {
  const { t, i18n } = useTranslation()
  const change = (code: LanguageCode) => {
    setLanguage(code).catch(() => notify({ kind: 'error', title: failureWord(t, 'offline') }))
  }
  const others = codes.filter((code) => code !== i18n.language)
  const [other] = others
  if (other === undefined) return null
  if (others.length === 1) {
    const { html, short, switchTo } = languageOf(other)
    return (
      <Button type="text" lang={html} aria-label={switchTo} onClick={() => change(other)}>
        {short}
      </Button>
    )
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: others.map((code) => ({
          key: code,
          label: <span lang={languageOf(code).html}>{languageOf(code).name}</span>,
          onClick: () => change(code),
        })),
      }}
    >
      <Button type="text" aria-label={t('command.language')}>
        {languageOf(i18n.language).short}
      </Button>
    </Dropdown>
  )
}
