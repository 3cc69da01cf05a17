// Whether a dialog is open is counted by those of src/editor/ui/dialogs: none is opened past them.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const editor = fileURLToPath(new URL('../../src/editor', import.meta.url))

/** What of antd's opens a dialog and is in the file: named in an import, taken from useApp, or a path of its own. */
function dialogsIn(code: string): readonly string[] {
  const imports = [...code.matchAll(/import\s+(?:type\s+)?([^'"]*?)\s*from\s+['"](antd(?:\/[^'"]*)?)['"]/g)]
  const named = imports.flatMap(([, names = '', from = '']) => [
    ...(names.match(/\b(?:Modal|Drawer)\b/g) ?? []),
    ...(/\/(?:modal|drawer)\b/.test(from) || names.includes('*') ? [from] : []),
  ])
  const taken = [...code.matchAll(/\{([^{}]*)\}\s*=\s*\w*App\.useApp\(\)|\buseApp\(\)\.(\w+)/g)].flatMap(
    ([, names = '', name = '']) => `${names} ${name}`.match(/\bmodal\b/g) ?? [],
  )
  return [...named, ...taken]
}

it('no file of the editor opens a dialog of antd by itself', () => {
  const files = readdirSync(editor, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('ui/dialogs/'))
  expect(files.length).toBeGreaterThan(300)
  const found = files.flatMap((file) => dialogsIn(readFileSync(`${editor}/${file}`, 'utf8')).map((one) => [file, one]))
  expect(found).toEqual([])
})

it.each([
  ["import { Button, Modal } from 'antd'", ['Modal']],
  ["import {\n  Button,\n  Drawer as Side,\n} from 'antd'", ['Drawer']],
  ["import Modal from 'antd/es/modal'", ['Modal', 'antd/es/modal']],
  ["import type { HookAPI } from 'antd/es/modal/useModal'", ['antd/es/modal/useModal']],
  ["import * as all from 'antd'", ['antd']],
  ['const { message, modal } = AntApp.useApp()', ['modal']],
  ['App.useApp().modal.confirm({})', ['modal']],
  ["import { Button } from 'antd'\nimport { Dialog } from '../ui/dialogs/Dialog.tsx'", []],
  ['const { notification } = App.useApp()', []],
])('%s', (code, found) => {
  expect(dialogsIn(code)).toEqual(found)
})
