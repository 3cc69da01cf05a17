// antd's style sheets, as the build makes them.
import { parseAst, type Plugin } from 'vite'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { antdStyles } from '../../scripts/vite/antd-styles.ts'
import { staticAntdStyles } from '../../scripts/vite/static-antd-styles.ts'
import { theme } from '../../src/editor/ui/theme.ts'
import { tokens } from '../../src/editor/ui/tokens.ts'

type Handler = (this: { parse: typeof parseAst }, code: string, id: string) => string | undefined

const folder = '/somewhere/node_modules/antd/es/'

// Of components that are on their way out, which the library shows as well.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

const plugin: Plugin = staticAntdStyles(theme)

function transformed(place: string, code: string): string | undefined {
  const { handler } = plugin.transform as unknown as { handler: Handler }
  return handler.call({ parse: parseAst }, code, folder + place)
}

describe('what antd makes of the theme', () => {
  const made = antdStyles(theme)

  it('is rules of many modules, all in the layer, none of which asks how a class begins to set its box-sizing', () => {
    expect(made.sheets.size).toBeGreaterThan(60)
    for (const [name, sheet] of made.sheets) {
      if (sheet !== '') expect(sheet, name).toMatch(/^@layer antd\{/)
      expect(sheet, name).not.toMatch(/\[class\^="ant-[^{}]*\{box-sizing:border-box;\}/)
    }
    expect(made.sheets.get('Button-Button')).toContain('.ant-btn-primary')
    expect(made.sheets.get('Spin-Spin')).toContain('@keyframes')
  })

  it('has its values on the root, and in the tokens', () => {
    expect(made.themeVariables).toContain(`--ant-color-primary:${tokens.accent};`)
    expect(made.token).toMatchObject({ colorPrimary: tokens.accent, borderRadius: 6, motion: false })
    expect(made.variables.get('Segmented')).toContain(`--ant-segmented-track-bg:${tokens.track};`)
  })

  it('defines each property that its rules ask for without another value', () => {
    const sheets = [...made.sheets.values()].join('')
    const all = [sheets, made.themeVariables, ...made.variables.values()].join('')
    const defined = new Set(Array.from(all.matchAll(/[{;](--ant-[\w-]+):/g), ([, name]) => name!))
    const asked = new Set(Array.from(sheets.matchAll(/var\((--ant-[\w-]+)\)/g), ([, name]) => name!))
    // antd sets these on the elements themselves.
    const onElements = /^--ant-(?:col-\w*-flex|modal-xs-width|splitter-bar|steps-description|timeline-dot)/
    expect([...asked].filter((name) => !defined.has(name) && !onElements.test(name))).toEqual([])
  })
})

describe('a style module of antd', () => {
  it('asks for its sheet and loses what makes rules', () => {
    const code = `import { genStyleHooks, genSubStyleComponent } from '../../theme/internal';
const gen = token => ({ [token.componentCls]: { color: 'red' } });
export const Pure = genSubStyleComponent(['Button', 'compact'], token => gen(token));
export default genStyleHooks('Button', token => [gen(token)], () => ({}), { unitless: {} });
`
    expect(transformed('button/style/index.js', code)).toBe(`import 'virtual:antd/Button-variables.css'
import 'virtual:antd/Button-Button.css'
import 'virtual:antd/Button-compact.css'
import { genStyleHooks, genSubStyleComponent } from '../../theme/internal';
const gen = token => ({ [token.componentCls]: { color: 'red' } });
export const Pure = (() => null);
export default (() => ['', '']);
`)
  })

  it('without a name in it stops the build', () => {
    const code = 'export default name => genStyleHooks(name, () => ({}));'
    expect(() => transformed('button/style/index.js', code)).toThrow(/whose name is not in it/)
  })

  it('is left alone if it makes no hook', () => {
    expect(transformed('button/Button.js', 'export default 1;')).toBeUndefined()
  })
})

describe("antd's theme", () => {
  it('gives the tokens that the build has made', () => {
    const code = 'export const unitless = {};\nexport default function useToken() { return []; }'
    const made = transformed('theme/useToken.js', code)
    expect(made).toContain("import token from 'virtual:antd/token'")
    expect(made).toContain('export const unitless = {};')
    expect(made).not.toContain('function useToken')
  })

  it('stops the build if it has changed', () => {
    expect(() => transformed('theme/useToken.js', 'export const useToken = 1;')).toThrow(/has changed/)
  })
})

describe('a build', () => {
  const end = (names: readonly string[]) => {
    const { generateBundle } = plugin as unknown as { generateBundle: (o: object, b: object) => void }
    const moduleIds = names.map((name) => `\0virtual:antd/${name}`)
    return () => generateBundle({}, { 'a.js': { type: 'chunk', moduleIds } })
  }

  it('takes what is there, and what nothing needs', () => {
    expect(end(['theme.css', 'Button-variables.css', 'Button-Button.css', 'Menu-Menu.css'])).not.toThrow()
  })

  it('stops at a component whose styles were not made, and if there are none at all', () => {
    expect(end(['Button-Button.css', 'Button-new.css'])).toThrow(/Button-new\.$/)
    expect(end([])).toThrow(/: all\.$/)
  })
})
