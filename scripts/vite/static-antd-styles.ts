// antd makes its style sheets while the page runs, which takes half of the first render. They follow from our theme
// alone: here each of antd's style modules becomes an import of its sheet and a hook with nothing left to do.
import type { ThemeConfig } from 'antd'
import type { Plugin } from 'vite'
import { antdStyles, type AntdStyles } from './antd-styles.ts'

/** The beginning of the names of the modules that are made here: sheets, variables and the design tokens. */
const VIRTUAL = 'virtual:antd/'

/** The makers of style hooks in antd's style modules, and what stands in their place. */
const standIns: Readonly<Record<string, string>> = {
  genStyleHooks: "() => ['', '']",
  genComponentStyleHook: "() => ''",
  genSubStyleComponent: '() => null',
}

/** Sheets that nothing needs. */
const unneeded: ReadonlySet<string> = new Set([
  // Dropdown brings the rules of its own menu, and nothing else has one.
  'Menu-Menu',
  // For Internet Explorer.
  'Form-item-item',
  // For a theme that is a wireframe.
  'Pagination-bordered',
])

export function staticAntdStyles(theme: ThemeConfig): Plugin {
  let made: AntdStyles | undefined
  const styles = () => (made ??= antdStyles(theme))
  return {
    name: 'static-antd-styles',
    apply: 'build',
    resolveId: {
      filter: { id: /^virtual:antd\// },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0virtual:antd\// },
      handler: (id) => virtualModule(id.slice(VIRTUAL.length + 1), styles()) ?? '',
    },
    transform: {
      filter: { id: /\/antd\/es\/.*\.js$/ },
      handler(code, id) {
        const place = id.slice(id.lastIndexOf('/antd/es/') + '/antd/es/'.length)
        const standIn = themeModules[place]
        if (standIn) return withInstead(code, this.parse(code), standIn)
        if (place.startsWith('theme/') || !/genStyleHooks|genComponentStyleHook|genSubStyleComponent/.test(code)) return
        return withoutMakers(code, this.parse(code))
      },
    },
    generateBundle(_options, bundle) {
      const used = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
      const names = used.flatMap((id) => /^\0virtual:antd\/(.*)\.css$/.exec(id)?.[1] ?? [])
      const missing = names.filter((name) => virtualModule(`${name}.css`, styles()) === undefined)
      if (names.length === 0 || missing.length > 0)
        throw new Error(`antd has styles that no component has shown to the build: ${missing.join(', ') || 'all'}.`)
    },
  }
}

/** Modules of antd's theme, and what stands in place of the statement that begins so. */
const themeModules: Readonly<Record<string, { readonly begins: string; readonly code: string }>> = {
  'theme/useToken.js': {
    begins: 'export default',
    code: `import '${VIRTUAL}theme.css'
import token from '${VIRTUAL}token'
const value = [undefined, token, '', token, { prefix: 'ant', key: '' }, true]
export default () => value
`,
  },
  'theme/util/useResetIconStyle.js': {
    begins: 'export default',
    code: `import '${VIRTUAL}ant-design-icons.css'
export default () => {}
`,
  },
  'theme/util/genStyleUtils.js': {
    begins: 'export const {',
    code: `export const ${Object.keys(standIns).join(' = undefined, ')} = undefined`,
  },
}

function virtualModule(name: string, { sheets, variables, themeVariables, token }: AntdStyles): string | undefined {
  if (name === 'token') return `export default ${JSON.stringify(token)}`
  if (name === 'theme.css') return themeVariables + sheets.get('Shared')
  const [, stem, ofComponent] = /^(.*?)(-variables)?\.css$/.exec(name) as unknown as [string, string, string?]
  if (ofComponent) return variables.get(stem) ?? ''
  return unneeded.has(stem) ? '' : sheets.get(stem)
}

/** What is needed of a node of the parsed module. */
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}

interface Call extends Node {
  readonly callee: { readonly name?: string }
  readonly arguments: readonly { readonly value?: string; readonly elements?: readonly { value: string }[] }[]
}

/** A style module whose makers of hooks no longer get the functions that make rules, which so are left out. */
function withoutMakers(code: string, program: object): string {
  let rest = code
  const imports = new Set<string>()
  // From the end on, so that what comes before stays where it is.
  for (const { callee, arguments: args, start, end } of makersIn(program).toReversed()) {
    const [first] = args
    const cells = first?.elements?.map(({ value }) => value) ?? [first?.value]
    const [component, part = component] = cells
    if (!component) throw new Error('antd has a style module whose name is not in it.')
    imports.add(`${component}-variables`).add(`${component}-${part}`)
    rest = `${rest.slice(0, start)}(${standIns[callee.name!]})${rest.slice(end)}`
  }
  return Array.from(imports, (name) => `import '${VIRTUAL}${name}.css'\n`).join('') + rest
}

function makersIn(node: object): readonly Call[] {
  const call = node as Call
  const own = call.type === 'CallExpression' && call.callee.name !== undefined && call.callee.name in standIns
  const inner = Object.values(node).flatMap((value) => (value && typeof value === 'object' ? makersIn(value) : []))
  return own ? [call, ...inner] : inner
}

/** The module with other code in the place of one of its statements. */
function withInstead(
  code: string,
  program: { readonly body: readonly Node[] },
  { begins, code: instead }: (typeof themeModules)[string],
): string {
  const own = program.body.find(({ start }) => code.startsWith(begins, start))
  if (!own) throw new Error("antd's theme has changed: what is to be replaced is not there.")
  return code.slice(0, own.start) + instead + code.slice(own.end)
}
