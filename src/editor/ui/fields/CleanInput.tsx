// A text field of a form that keeps its own text: what is typed is cleaned when the field is left or Enter is pressed,
// never at a key, since an input method is in the middle of a word then. Why no other field of the editor holds text:
// test/house/typed-text.test.ts.
import { Input, type InputProps, type InputRef } from 'antd'
import type { TextAreaProps } from 'antd/es/input'
import { useRef, type Ref } from 'react'
import { cleanText, type Cleaning } from '../../../contract/values/clean-text.ts'

/** How a text is cleaned: as values/clean-text.ts names it, by a function that tidies one value, or not at all. */
export type Clean = Cleaning | ((text: string) => string) | null

interface CleanProps {
  readonly value: string
  /** plain where nothing is said. */
  readonly cleaning?: Clean
  /** As it is typed, and once more where cleaning changes it. */
  readonly onChange: (text: string) => void
  /** The field is left; with the text cleaned. */
  readonly onLeave?: (text: string) => void
}

export interface CleanInputProps
  extends CleanProps, Omit<InputProps, keyof CleanProps | 'defaultValue' | 'onBlur' | 'onPressEnter'> {
  readonly ref?: Ref<InputRef>
  /** Enter is pressed; with the text cleaned. */
  readonly onEnter?: (text: string) => void
}

export function CleanInput({ cleaning, onChange, onLeave, onEnter, ...input }: CleanInputProps) {
  const [settle, onType] = useSettled(input.value, cleaning, onChange)
  return (
    <Input
      {...input}
      onChange={(event) => onType(event.target.value)}
      onBlur={() => settle(onLeave)}
      onPressEnter={() => settle(onEnter)}
    />
  )
}

export interface CleanTextAreaProps
  extends CleanProps, Omit<TextAreaProps, keyof CleanProps | 'defaultValue' | 'onBlur'> {}

export function CleanTextArea({ cleaning, onChange, onLeave, ...input }: CleanTextAreaProps) {
  const [settle, onType] = useSettled(input.value, cleaning, onChange)
  return <Input.TextArea {...input} onChange={(event) => onType(event.target.value)} onBlur={() => settle(onLeave)} />
}

type Settle = (done: ((text: string) => void) | undefined) => void

/**
 * What leaves the field, and what takes a key. Leaving cleans, reports the text if that changes it, and then says that
 * the field is done with. A text that only stands there, such as a name that came with a file, stays as it is.
 */
function useSettled(
  value: string,
  cleaning: Clean | undefined,
  onChange: (text: string) => void,
): [settle: Settle, onType: (text: string) => void] {
  const typed = useRef(false)
  const settle: Settle = (done) => {
    const text = typed.current ? cleanedBy(cleaning, value) : value
    if (text !== value) onChange(text)
    done?.(text)
  }
  const onType = (text: string) => {
    typed.current = true
    onChange(text)
  }
  return [settle, onType]
}

function cleanedBy(cleaning: Clean = 'plain', text: string): string {
  if (cleaning === null) return text
  return typeof cleaning === 'function' ? cleaning(text) : cleanText(text, cleaning)
}
