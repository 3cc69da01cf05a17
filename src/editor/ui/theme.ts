// antd's tokens: one accent colour, calm, dense but readable.
import type { ThemeConfig } from 'antd'
import { tokens } from './tokens.ts'

const chineseFonts = '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC"'
const latinFonts = '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial'

const theme: ThemeConfig = {
  token: {
    colorPrimary: tokens.accent,
    // antd would lighten it, which makes white text on it hard to read.
    colorPrimaryHover: tokens['accent-hover'],
    colorErrorHover: tokens['warn-strong'],
    colorLink: tokens.link,
    colorTextPlaceholder: tokens.placeholder,
    colorError: tokens.warn,
    borderRadius: 6,
    fontSize: 14,
    fontFamily: `${chineseFonts}, ${latinFonts}, sans-serif`,
    // Menus and dialogs appear at once: moving targets are easy to miss.
    motion: false,
  },
  components: {
    // Below dialogs, since a notice must not cover a question.
    Notification: { zIndexPopup: 900 },
    Button: { defaultShadow: 'none', primaryShadow: 'none' },
    Segmented: { itemColor: tokens.soft, trackBg: tokens.track },
  },
}

/** For languages in Latin script, Latin fonts come first (`latin` in src/words/). */
const latinTheme: ThemeConfig = {
  ...theme,
  token: { ...theme.token, fontFamily: `${latinFonts}, ${chineseFonts}, sans-serif` },
}

export function themeOf(latin: boolean): ThemeConfig {
  return latin ? latinTheme : theme
}
