// A search: what is looked for is clean at once, what stands in the field stays as it is typed.
import { SearchOutlined } from '@ant-design/icons'
import { Input, type InputProps, type InputRef } from 'antd'
import { useState, type Ref } from 'react'
import { cleanText } from '../../../contract/values/clean-text.ts'

interface SearchInputProps extends Omit<InputProps, 'value' | 'defaultValue' | 'onChange' | 'prefix' | 'placeholder'> {
  readonly ref?: Ref<InputRef>
  /** What is looked for, cleaned. */
  readonly query: string
  readonly label: string
  readonly onQuery: (query: string) => void
}

export function SearchInput({ query, label, onQuery, ...input }: SearchInputProps) {
  const [typed, setTyped] = useState(query)
  return (
    <Input
      {...input}
      aria-label={label}
      placeholder={label}
      prefix={<SearchOutlined aria-hidden />}
      autoComplete="off"
      allowClear
      // A query that comes from elsewhere is shown in place of what was typed.
      value={cleanText(typed) === query ? typed : query}
      onChange={(event) => {
        setTyped(event.target.value)
        onQuery(cleanText(event.target.value))
      }}
    />
  )
}
