// @vitest-environment jsdom
// A box that goes from one group to another keeps the focus.
import { render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { expect, test } from 'vitest'
import { isFocusKept, useKeptFocus } from '../../../../src/editor/pages/canvas/kept-focus.ts'

let focused: string[] = []

function Box({ id }: { readonly id: string }) {
  const at = useRef<HTMLDivElement>(null)
  useKeptFocus(id, at)
  return (
    <div ref={at} tabIndex={0} aria-label={id} role="button" onFocus={() => focused.push(`${id} ${isFocusKept()}`)} />
  )
}

function Groups({ of }: { readonly of: Readonly<Record<string, readonly string[]>> }) {
  return Object.entries(of).map(([group, ids]) => (
    <div key={group}>
      {ids.map((id) => (
        <Box key={id} id={id} />
      ))}
    </div>
  ))
}

const box = (name: string) => screen.getByRole('button', { name })

test('it has the focus in the other group, and is told that this is not the person', () => {
  focused = []
  const { rerender } = render(<Groups of={{ first: ['a'], second: ['b', 'c'] }} />)
  const before = box('c')
  before.focus()
  rerender(<Groups of={{ first: ['a', 'b', 'c'] }} />)
  expect(box('c')).not.toBe(before)
  expect(document.activeElement).toBe(box('c'))
  expect(focused).toEqual(['c false', 'c true'])
  expect(isFocusKept()).toBe(false)
})

test('one that is gone gives the focus to nothing that comes later', async () => {
  const { rerender } = render(<Groups of={{ first: ['a'], second: ['b'] }} />)
  box('b').focus()
  rerender(<Groups of={{ first: ['a'] }} />)
  await Promise.resolve()
  rerender(<Groups of={{ first: ['a', 'b'] }} />)
  expect(document.activeElement).toBe(document.body)
})

test('one that did not have the focus does not get it', () => {
  const { rerender } = render(<Groups of={{ first: ['a'], second: ['b', 'c'] }} />)
  box('a').focus()
  rerender(<Groups of={{ first: ['a', 'b', 'c'] }} />)
  expect(document.activeElement).toBe(box('a'))
})
