// @vitest-environment jsdom
// What follows an edit by a frame.
import { render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useAfterFrame } from '../../../../src/editor/ui/screen/after-frame.ts'

let drawn: string[] = []

function Shown({ value }: { readonly value: string }) {
  const shown = useAfterFrame(value)
  drawn.push(shown)
  return <p>{shown}</p>
}

beforeEach(() => (drawn = []))

afterEach(() => vi.unstubAllGlobals())

it('shows the value before until a frame has been drawn, and then the last one alone', async () => {
  const { rerender } = render(<Shown value="a" />)
  rerender(<Shown value="b" />)
  rerender(<Shown value="c" />)
  expect(screen.getByText('a')).toBeDefined()
  expect(await screen.findByText('c')).toBeDefined()
  expect(drawn).toEqual(['a', 'a', 'a', 'c'])
})

it('follows in a tab that draws no frames', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
  const { rerender } = render(<Shown value="a" />)
  rerender(<Shown value="b" />)
  expect(await screen.findByText('b')).toBeDefined()
})
