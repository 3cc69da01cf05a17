// @vitest-environment jsdom
// Text is cleaned when its field is left or Enter is pressed, and never while it is being typed.
import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { CleanInput, CleanTextArea, type Clean } from '../../../../src/editor/ui/fields/CleanInput.tsx'
import { SearchInput } from '../../../../src/editor/ui/fields/SearchInput.tsx'
import { antdInJsdom } from '../../antd-in-jsdom.ts'

beforeAll(antdInJsdom)
beforeEach(() => vi.clearAllMocks())

const onLeave = vi.fn<(text: string) => void>()
const onEnter = vi.fn<(text: string) => void>()
const onQuery = vi.fn<(query: string) => void>()

interface HeldProps {
  readonly cleaning?: Clean
  readonly area?: boolean
  readonly text?: string
}

function Held({ cleaning, area, text = '' }: HeldProps) {
  const [value, setValue] = useState(text)
  const shared = { 'aria-label': '内容', value, cleaning, onChange: setValue, onLeave }
  return area ? <CleanTextArea {...shared} /> : <CleanInput {...shared} onEnter={onEnter} />
}

const field = () => screen.getByRole('textbox', { name: '内容' })
const type = (text: string) => fireEvent.change(field(), { target: { value: text } })

test.each([
  [undefined, ' 张\u200b三１ ', '张三1'],
  ['content' as const, '　金额１\u200b ', '　金额１'],
  ['exact' as const, '⽅１\ufeff ', '⽅１'],
  [null, ' a\u200b ', ' a\u200b '],
  [(text: string) => text.toUpperCase(), 'x1', 'X1'],
])('with %s %j is %j once the field is left', (cleaning, typed, taken) => {
  render(<Held cleaning={cleaning} />)
  type(typed)
  expect(field()).toHaveValue(typed)
  fireEvent.blur(field())
  expect(field()).toHaveValue(taken)
  expect(onLeave).toHaveBeenLastCalledWith(taken)
})

test('Enter gives the text cleaned, but not while an input method composes', () => {
  render(<Held />)
  type(' 合同 ')
  fireEvent.compositionStart(field())
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })
  expect([field()].map((one) => (one as HTMLInputElement).value)).toEqual([' 合同 '])
  expect(onEnter).not.toHaveBeenCalled()
  fireEvent.compositionEnd(field())
  fireEvent.keyDown(field(), { key: 'Enter' })
  expect(field()).toHaveValue('合同')
  expect(onEnter).toHaveBeenLastCalledWith('合同')
})

test('what only stands there is left as it is', () => {
  render(<Held text="合同１" />)
  fireEvent.focus(field())
  fireEvent.blur(field())
  expect(field()).toHaveValue('合同１')
  expect(onLeave).toHaveBeenLastCalledWith('合同１')
  type('合同１２')
  fireEvent.blur(field())
  expect(field()).toHaveValue('合同12')
})

test('several lines keep their breaks', () => {
  render(<Held area cleaning="content" />)
  type('一\u200b\n二 ')
  fireEvent.blur(field())
  expect(field()).toHaveValue('一\n二')
})

describe('a search', () => {
  function Search() {
    const [query, setQuery] = useState('')
    return (
      <>
        <SearchInput
          label="内容"
          query={query}
          onQuery={(next) => {
            onQuery(next)
            setQuery(next)
          }}
        />
        <button type="button" onClick={() => setQuery('')}>
          clear
        </button>
      </>
    )
  }
  test('looks for the clean text, and leaves what is typed alone', () => {
    render(<Search />)
    type('１３８\u200b ')
    expect(onQuery).toHaveBeenLastCalledWith('138')
    expect(field()).toHaveValue('１３８\u200b ')
  })
  test('is emptied from elsewhere', () => {
    render(<Search />)
    type('a ')
    fireEvent.click(screen.getByRole('button', { name: 'clear' }))
    expect(field()).toHaveValue('')
  })
})
