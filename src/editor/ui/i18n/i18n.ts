// The languages of the screen: Chinese first, English beside it.
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { words as en } from '../../../words/en/words.ts'
import { words as zh } from '../../../words/zh/words.ts'

export type Language = 'zh' | 'en'

const storageKey = 'luokuan.language'

/** Chinese unless the person chose English here before. */
function firstLanguage(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

export async function startLanguages(language: Language = firstLanguage()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = htmlLang(language)
}

export async function setLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language)
  document.documentElement.lang = htmlLang(language)
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

function htmlLang(language: Language): string {
  return language === 'en' ? 'en' : 'zh-CN'
}
