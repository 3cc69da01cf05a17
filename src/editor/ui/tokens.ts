// The design tokens: each colour of the screen by its purpose. antd's theme and our styles read them from here; another
// scheme, such as a dark one, is another table with the same names.

const light = {
  ink: '#1d2530',
  soft: '#4f5a68',
  faint: '#667180',
  muted: '#9aa5b4',
  placeholder: '#6b7480',
  line: '#e1e5ea',
  'line-strong': '#c3cbd6',
  panel: '#ffffff',
  ground: '#e9ecf0',
  raised: '#f7f9fb',
  hover: '#f2f5f9',
  track: '#eef1f4',
  shadow: '#141e32',
  /** Mixed into a colour to make it darker. */
  shade: '#000000',

  accent: '#1f66d1',
  'accent-strong': '#17509f',
  'accent-hover': '#1a58b8',
  'accent-tint': '#e8f0fc',
  'on-accent': '#ffffff',
  link: '#1f5fc4',

  warn: '#c0262d',
  'warn-strong': '#a81f26',
  'warn-tint': '#fdecec',
  caution: '#8a5300',
  'caution-strong': '#7a4700',
  'caution-mark': '#d98200',
  'caution-tint': '#fdf0d8',
  good: '#1c7c43',
  'good-strong': '#17663a',
  'good-tint': '#e3f3e8',

  /** The file's form fields. */
  field: '#7a4fc0',
  'field-strong': '#6a3fb3',
  /** The bar over the pages in the preview. */
  inverse: '#20304a',
  'inverse-ink': '#dfe9fb',
} as const

export type Token = keyof typeof light

export const tokens: Readonly<Record<Token, string>> = light

/** Makes the tokens available to the style sheets as `--lk-<name>`. */
export function applyTokens(root: HTMLElement): void {
  for (const [name, colour] of Object.entries(tokens)) root.style.setProperty(`--lk-${name}`, colour)
}
