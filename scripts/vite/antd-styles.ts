// What antd makes of a theme while a page runs, made once: its style sheets and the values of its design tokens.
import { createCache, extractStyle as sheetOf, StyleProvider } from '@ant-design/cssinjs'
import { extractStyle } from '@ant-design/static-style-extract'
import { ConfigProvider, type ThemeConfig } from 'antd'
import { createElement, type ReactNode } from 'react'

export interface AntdStyles {
  /** The rules of each of antd's style modules by its name, such as `Input-TextArea`, in `@layer antd`. */
  readonly sheets: ReadonlyMap<string, string>
  /** The custom properties of each component, such as `Input`, on `:root`. */
  readonly variables: ReadonlyMap<string, string>
  /** The custom properties of the theme, on `:root`. */
  readonly themeVariables: string
  /** The theme's design tokens, as antd's `useToken` has them. */
  readonly token: Readonly<Record<string, unknown>>
}

/** The class that stands for our theme among those that antd's own dialogs make. */
const KEY = 'lk'

export function antdStyles(theme: ThemeConfig): AntdStyles {
  const cache = createCache()
  const inTheme = (node: ReactNode) =>
    createElement(
      StyleProvider,
      { cache, layer: true },
      createElement(ConfigProvider, { theme: { ...theme, hashed: false, cssVar: { key: KEY } } }, node),
    )
  extractStyle(inTheme)
  const sheets = new Map<string, string>()
  const variables = new Map<string, Map<string, string>>()
  const themeVariables = new Map<string, string>()
  let token: Readonly<Record<string, unknown>> = {}
  for (const [path, [, entry]] of cache.cache) {
    const [kind, ...names] = path.split('%').filter((part) => part !== '' && part !== 'layer')
    const [name, key] = names as [string, string]
    if (kind === 'style') {
      sheets.set(name, (sheets.get(name) ?? '') + withoutBoxSizing(rulesOf(path, entry)))
    } else if (kind === 'cssVar' && key === KEY) {
      const own = variables.get(name) ?? new Map<string, string>()
      variables.set(name, own)
      addVariables(own, entry[1] as string)
    } else if (kind === 'token' && entry[4] === KEY) {
      token = entry[2] as typeof token
      addVariables(themeVariables, entry[3] as string)
    }
  }
  return {
    sheets,
    variables: new Map(Array.from(variables, ([name, own]) => [name, onRoot(own)])),
    themeVariables: onRoot(themeVariables),
    token,
  }
}

/** With the keyframes that the rules name. */
function rulesOf(path: string, entry: unknown): string {
  const alone = createCache()
  alone.cache.set(path, [1, entry])
  return sheetOf(alone, { plain: true, types: 'style' }).replace(/\.data-ant-cssinjs-cache-path\{[^}]*\}/, '')
}

/**
 * antd sets the box-sizing of all that is inside of a component, by the beginning of its class: which is tried on each
 * element of the page. The page sets it for everything (global.css).
 */
function withoutBoxSizing(rules: string): string {
  return rules.replace(/[^{}]*\[class\^="ant-[^{}]*\{box-sizing:border-box;\}/g, '')
}

/** antd keeps a component's properties on its element; they are the same wherever it stands. */
function addVariables(variables: Map<string, string>, rules: string): void {
  for (const [, body] of rules.matchAll(/\{([^{}]*)\}/g))
    for (const declaration of body!.split(';').filter(Boolean)) {
      const colon = declaration.indexOf(':')
      const [name, value] = [declaration.slice(0, colon), declaration.slice(colon + 1)]
      if ((variables.get(name) ?? value) !== value) throw new Error(`antd gives ${name} two values.`)
      variables.set(name, value)
    }
}

function onRoot(variables: ReadonlyMap<string, string>): string {
  return `:root{${Array.from(variables, ([name, value]) => `${name}:${value};`).join('')}}`
}
