// antd's tokens: one accent colour, calm, dense but readable.
import type { ThemeConfig } from 'antd'

const chineseFonts = '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC"'
const latinFonts = '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial'

const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1f66d1',
    // antd would lighten it, and white letters on it would then be hard to read.
    colorPrimaryHover: '#1a58b8',
    colorErrorHover: '#a81f26',
    colorLink: '#1f5fc4',
    colorTextPlaceholder: '#6b7480',
    colorError: '#c0262d',
    borderRadius: 6,
    fontSize: 14,
    fontFamily: `${chineseFonts}, ${latinFonts}, sans-serif`,
    // Menus and dialogs are there at once: what moves while one aims at it is missed.
    motion: false,
  },
  components: {
    // Under the dialogs: a notice must not lie over what one is asked.
    Notification: { zIndexPopup: 900 },
    Button: { defaultShadow: 'none', primaryShadow: 'none' },
    Segmented: { itemColor: '#4a5361', trackBg: '#eceff3' },
  },
}

/** In English the Latin fonts come first: a Chinese font draws an apostrophe as wide as a character. */
const englishTheme: ThemeConfig = {
  ...theme,
  token: { ...theme.token, fontFamily: `${latinFonts}, ${chineseFonts}, sans-serif` },
}

export function themeOf(english: boolean): ThemeConfig {
  return english ? englishTheme : theme
}
