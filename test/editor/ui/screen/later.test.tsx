// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { onceFollowed, useLater } from '../../../../src/editor/ui/screen/later.ts'

const drawn: string[] = []

function Follower({ value, atOnce = false }: { readonly value: string; readonly atOnce?: boolean }) {
  const later = useLater(value, atOnce)
  drawn.push(`${value} ${later}`)
  return <p>{later}</p>
}

beforeEach(() => void (drawn.length = 0))

test('what is drawn later shows the value before for a render, and then follows', () => {
  const { rerender } = render(<Follower value="one" />)
  rerender(<Follower value="two" />)
  expect(drawn).toEqual(['one one', 'two one', 'two two'])
  expect(screen.getByText('two')).toBeDefined()
})

test('at once, no render shows the value before', () => {
  const { rerender } = render(<Follower value="one" atOnce />)
  rerender(<Follower value="two" atOnce />)
  expect(drawn).not.toContain('two one')
  expect(screen.getByText('two')).toBeDefined()
})

test('whoever waits for a form goes on once it has followed', async () => {
  let seen: string | undefined
  const waiting = <Waiting onSeen={(text) => (seen = text)} />
  const { rerender } = render(<Follower value="one" />)
  await onceFollowed()
  await act(async () => {
    rerender(
      <>
        <Follower value="two" />
        {waiting}
      </>,
    )
  })
  expect(seen).toBe('two')
})

/** Asks as soon as it is on the screen. */
function Waiting({ onSeen }: { readonly onSeen: (text: string | undefined) => void }) {
  return <span ref={() => void onceFollowed().then(() => onSeen(document.querySelector('p')?.textContent))} />
}
