// The languages of the screen: Chinese is the source, the others are translations.
import dayjs from 'dayjs'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { isLanguage, languages, source, type LanguageCode } from '../../../words/in-order.ts'
import type { Language, ScreenWords } from '../../../words/zh/language-type.ts'

const storageKey = 'luokuan.language'

/** The language for an i18next code; Chinese for an unknown one. */
export function languageOf(code: string): Language {
  return languages[isLanguage(code) ? code : source]
}

const loaded = new Map<string, ScreenWords>()

async function load(code: LanguageCode): Promise<ScreenWords> {
  const screen = loaded.get(code) ?? (await languages[code].screen())
  loaded.set(code, screen)
  return screen
}

/** antd's locale for a language that has been loaded. */
export function antdLocaleOf(code: string): ScreenWords['antd'] {
  return loaded.get(code)?.antd
}

/** Chinese, unless the person has chosen another language in this browser. */
function firstLanguage(): LanguageCode {
  try {
    const chosen = localStorage.getItem(storageKey)
    return isLanguage(chosen) ? chosen : source
  } catch {
    return source
  }
}

export async function startLanguages(code: LanguageCode = firstLanguage()): Promise<void> {
  const { words } = await load(code)
  await i18next.use(initReactI18next).init({
    lng: code,
    // No language can lack a key, because its type follows from the Chinese words.
    fallbackLng: false,
    resources: { [code]: { translation: words } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  showLanguage(code)
}

/** Rejects if the words cannot be loaded, and changes nothing then. */
export async function setLanguage(code: LanguageCode): Promise<void> {
  const { words } = await load(code)
  i18next.addResourceBundle(code, 'translation', words)
  showLanguage(code)
  await i18next.changeLanguage(code)
  try {
    localStorage.setItem(storageKey, code)
  } catch {
    // Without storage the choice lasts only until the page is reloaded.
  }
}

function showLanguage(code: LanguageCode): void {
  const { html, dayjs: locale } = languages[code]
  document.documentElement.lang = html
  dayjs.locale(locale)
}
