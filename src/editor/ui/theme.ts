// antd's tokens: one accent colour, calm, dense but readable.
import type { ThemeConfig } from 'antd'
import { tokens } from './tokens.ts'

export const theme: ThemeConfig = {
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
    // As the language has it: ui/global.css.
    fontFamily: 'var(--lk-font)',
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
