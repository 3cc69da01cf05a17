// A text field of a form that keeps its own text: what is typed is cleaned when the field is left or Enter is pressed,
// never at a key, since an input method is in the middle of a word then. Why no other field of the editor holds text:
// test/house/typed-text.test.ts.
import { Input, type InputProps, type InputRef } from 'antd'
import type { TextAreaProps } from 'antd/es/input'
import type { Ref } from 'react'
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
  const settle = settler(input.value, cleaning, onChange)
  return (
    <Input
      {...input}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => settle(onLeave)}
      onPressEnter={() => settle(onEnter)}
    />
  )
}

export interface CleanTextAreaProps
  extends CleanProps, Omit<TextAreaProps, keyof CleanProps | 'defaultValue' | 'onBlur'> {}

export function CleanTextArea({ cleaning, onChange, onLeave, ...input }: CleanTextAreaProps) {
  const settle = settler(input.value, cleaning, onChange)
  return <Input.TextArea {...input} onChange={(event) => onChange(event.target.value)} onBlur={() => settle(onLeave)} />
}

/** Cleans, tells where that changes the text, and then says that the field is done with. */
function settler(value: string, cleaning: Clean | undefined, onChange: (text: string) => void) {
  return (done: ((text: string) => void) | undefined) => {
    const text = cleanedBy(cleaning, value)
    if (text !== value) onChange(text)
    done?.(text)
  }
}

function cleanedBy(cleaning: Clean = 'plain', text: string): string {
  if (cleaning === null) return text
  return typeof cleaning === 'function' ? cleaning(text) : cleanText(text, cleaning)
}
