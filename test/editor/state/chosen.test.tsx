// @vitest-environment jsdom
// Each reader is told of its own component alone.
import { act, render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useChosen } from '../../../src/editor/state/chosen.ts'
import { useEditor } from '../../../src/editor/state/editor-store.ts'

let rendered: string[] = []

function Reader({ id }: { readonly id: string }) {
  const chosen = useChosen(id)
  rendered.push(`${id} ${chosen}`)
  return chosen
}

function afterSelecting(...ids: string[]): readonly string[] {
  rendered = []
  act(() => useEditor.getState().select(ids))
  return rendered.sort()
}

it('is told to the components whose answer is another, and to no other', () => {
  const { unmount } = render(['a', 'b', 'c'].map((id) => <Reader key={id} id={id} />))
  expect(afterSelecting('a')).toEqual(['a alone'])
  expect(afterSelecting('a', 'b')).toEqual(['a among', 'b among'])
  expect(afterSelecting('a', 'b', 'c')).toEqual(['c among'])
  expect(afterSelecting('c', 'a')).toEqual(['b no'])
  expect(afterSelecting('c')).toEqual(['a no', 'c alone'])
  expect(afterSelecting('b')).toEqual(['b alone', 'c no'])
  expect(afterSelecting()).toEqual(['b no'])
  unmount()
  expect(afterSelecting('a')).toEqual([])
})
