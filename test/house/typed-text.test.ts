// Text that a person types or pastes is cleaned by the fields of ui/fields (TextField, CleanInput, SearchInput …). Who
// has a field of another kind is named here, with the reason.
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const editor = fileURLToPath(new URL('../../src/editor', import.meta.url))

/** antd's fields for text and numbers, the browser's own, and lists in which a text may be typed. */
const fields = {
  antd: /import \{[^}]*\b(?:Input|InputNumber|AutoComplete|Mentions)\b[^}]*\} from 'antd'/,
  own: /<textarea\b|contentEditable|<input\b(?![^>]*type="(?:file|radio|checkbox)")/,
  list: /mode="tags"|\bshowSearch\b/,
}

/** Text of another kind, that must stay as it is. */
const kept: Readonly<Record<string, string>> = {
  'drafts/json/ImportDialog.tsx': 'JSON: an import comes out as it went in, and what is unclean in it is a finding',
  'drafts/session/PasswordDialog.tsx': 'a password is what it is',
  'forms/inspector/placement/FormFieldFields.tsx': 'names of form fields are the file’s own',
  'forms/inspector/value/TableBars.tsx': 'a number',
  'pages/ViewBar.tsx': 'a number',
}

/** Fields that ui/fields does not have, which clean their text themselves. */
const cleanedThere: Readonly<Record<string, string>> = {
  'forms/inspector/settings/FreeChoiceRow.tsx': 'a list in which another value can be typed',
  'forms/inspector/value/GridCell.tsx': 'a cell among hundreds, as light as can be',
  'forms/seals/SealPicker.tsx': 'a list in which the id of a seal can be typed',
}

function readsText(source: string): boolean {
  return Object.values(fields).some((field) => field.test(source))
}

const files = readdirSync(editor, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.tsx') && !file.startsWith('ui/fields/'))
const sourceOf = (file: string) => readFileSync(`${editor}/${file}`, 'utf8')

describe('text that is typed', () => {
  it('is read by the fields of ui/fields alone, but where there is a reason', () => {
    const reading = files.filter((file) => readsText(sourceOf(file)))
    expect(reading.sort()).toEqual([...Object.keys(kept), ...Object.keys(cleanedThere)].sort())
  })
  it.each(Object.keys(cleanedThere))('is cleaned by %s', (file) => {
    expect(sourceOf(file)).toMatch(/\bcleanText\(/)
  })
  it.each([
    ["import { Button, Input } from 'antd'", true],
    ["import {\n  Alert,\n  AutoComplete,\n} from 'antd'", true],
    ['<textarea rows={1} />', true],
    ['<input value={a} />', true],
    ['<input\n  type="file"\n/>', false],
    ['import { Button, Select } from \'antd\'\n<Select mode="multiple" />', false],
    ['<Select mode="tags" />', true],
    ["import { CleanInput } from '../ui/fields/CleanInput.tsx'", false],
  ])('%j reads text: %s', (source, reads) => {
    expect(readsText(source)).toBe(reads)
  })
})
