// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { useAnchors } from '../../../../src/editor/pages/keyword/anchor-store.ts'
import {
  bindToField,
  dropOnField,
  fieldAt,
  letGoOnField,
  seekField,
  showsFields,
  typesForField,
} from '../../../../src/editor/pages/keyword/bind-field.ts'
import { useEditor } from '../../../../src/editor/state/editor-store.ts'
import { useView } from '../../../../src/editor/state/view-store.ts'
import { aDocument, rect } from '../../../contract/a-document.ts'
import { aDraftWith, aSignature } from '../../state/a-file.ts'

const large = { name: '大', page: 1, rect: rect(100, 100, 200, 100), kind: 'Tx' }
const small = { name: '小', page: 1, rect: rect(150, 120, 40, 20), kind: 'Sig' }
const push = { name: '按', page: 1, rect: rect(160, 125, 10, 10), kind: 'Btn', push: true }
const fields = [large, small, push]

const components = () => useEditor.getState().draft!.components

beforeEach(() => {
  useEditor.getState().open(aDraftWith(aSignature('a', 1)))
  useEditor.getState().setEditable(true)
  useView.setState({ model: aDocument({ fields }) })
  useAnchors.setState({ typing: null, fieldsShown: false, seekingField: false })
})

describe('a form field under the pointer', () => {
  it('is the smallest that can hold something, on that page', () => {
    expect(fieldAt(fields, 1, { x: 165, y: 130 })).toBe(small)
    expect(fieldAt(fields, 1, { x: 110, y: 110 })).toBe(large)
    expect(fieldAt(fields, 2, { x: 110, y: 110 })).toBeNull()
    expect(fieldAt([push], 1, { x: 165, y: 130 })).toBeNull()
  })
})

describe('the outlines', () => {
  it('are seen where they are asked for, sought, or stood in', () => {
    const shown = () => showsFields(useAnchors.getState(), useEditor.getState())
    expect(shown()).toBe(false)
    seekField(true, 2)
    expect(shown()).toBe(false)
    seekField(true, 1)
    expect(shown()).toBe(true)
    seekField(false, 1)
    bindToField('a', '大')
    useEditor.getState().select(['a'])
    expect(shown()).toBe(true)
    useEditor.getState().select([])
    useAnchors.getState().set({ fieldsShown: true })
    expect(shown()).toBe(true)
  })

  it('take what is dropped onto them, while they are seen, and nothing that covers every page or holds others', () => {
    const at = { page: 1, x: 110, y: 110 }
    useEditor.getState().choose('p2')
    expect(dropOnField('SIGN_SIGNATURE', at)).toBe(false)
    useAnchors.getState().set({ fieldsShown: true })
    expect(dropOnField('SIGN_PAGING_SIGNATURE', at)).toBe(false)
    expect(dropOnField('SIGN_VIRTUAL_COMBINATION', at)).toBe(false)
    expect(dropOnField('SIGN_SIGNATURE', { page: 1, x: 1, y: 1 })).toBe(false)
    expect(dropOnField('SIGN_SIGNATURE', at)).toBe(true)
    expect(components()).toHaveLength(2)
    expect(components()[1]).toMatchObject({
      owner: 'p2',
      component: { GenerateMode: 'FIELD', ComponentName: '大', ComponentWidth: 0 },
    })
    // One who may not have a seal gets none.
    expect(dropOnField('SIGN_SEAL', at)).toBe(false)
  })

  it('offer what fits their kind and the owner', () => {
    const { draft } = useEditor.getState()
    expect(typesForField(large, { draft, owner: 'p1' })).toEqual([
      'SIGN_SEAL',
      'SIGN_SIGNATURE',
      'TEXT',
      'MULTI_LINE_TEXT',
      'DATE',
    ])
    expect(typesForField(small, { draft, owner: 'p2' })).toEqual(['SIGN_SIGNATURE'])
    expect(typesForField(push, { draft, owner: 'p1' })).toEqual([])
  })
})

describe('a component that is let go with Alt held', () => {
  it('goes into the field under it, and only there', () => {
    const [placed] = components()
    expect(letGoOnField(placed!, { page: 1, x: 110, y: 110 })).toBe(false)
    seekField(true, 1)
    expect(letGoOnField(placed!, { page: 1, x: 5, y: 5 })).toBe(false)
    seekField(true, 1)
    expect(letGoOnField(placed!, { page: 1, x: 160, y: 130 })).toBe(true)
    expect(components()[0]!.component).toMatchObject({ GenerateMode: 'FIELD', ComponentName: '小' })
    expect(useAnchors.getState().seekingField).toBe(false)
  })
})
