// What was typed into a field and is wrong is not taken; it is not lost either when the form goes away (another tab,
// another party): coming back finds it, with what is wrong. For as long as the page is open, never in the browser's
// storage.
import { createContext, useContext, useEffect, useRef, useState } from 'react'
import { FoldsAround } from './field-register.ts'

/** Whose form it is, across forms: of a draft, a party, a component. Nothing is kept where nobody says. */
export const FieldScope = createContext('')

const kept = new Map<string, Kept>()

interface Kept {
  readonly typed: string
  readonly value: string
  readonly folds: readonly string[]
}

/** A field with something wrong that was left in it: in which scope (FieldScope), its id there, the folds around it. */
export interface KeptField {
  readonly scope: string
  readonly id: string
  readonly folds: readonly string[]
}

/** The fields of a draft that hold something wrong, whether their forms are shown or not. */
export function keptIn(draftId: string): readonly KeptField[] {
  const of = `${draftId}/`
  return [...kept]
    .filter(([key]) => key.startsWith(of))
    .map(([key, { folds }]) => ({
      scope: key.slice(0, key.lastIndexOf('/')),
      id: key.slice(key.lastIndexOf('/') + 1),
      folds,
    }))
}

/** What was typed there is let go: the field is gone. */
export function forgetKept({ scope, id }: KeptField): void {
  kept.delete(`${scope}/${id}`)
}

/**
 * What is typed and not taken yet, or null: as it was left, as long as the field still holds the value that it held
 * then. `isWrong` says of a typed text whether it would not be taken, `taken` as what it is: a blank at its end is not
 * pulled out from under the hands of who types on.
 */
export function useKeptTyping(
  id: string,
  value: string,
  isWrong: (typed: string) => boolean,
  taken: (typed: string) => string = (text) => text,
): [string | null, (typed: string | null) => void] {
  const scope = useContext(FieldScope)
  const around = useContext(FoldsAround)
  const folds = useRef(around)
  const key = scope === '' ? null : `${scope}/${id}`
  const [typed, setTyped] = useState<string | null>(() => {
    const left = key === null ? undefined : kept.get(key)
    return left && left.value === value ? left.typed : null
  })
  const held = useRef(value)
  useEffect(() => {
    if (held.current === value) return
    held.current = value
    setTyped((now) => (now !== null && now !== value && taken(now) === value ? now : null))
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked when the value changes alone
  }, [value])
  const wrong = typed !== null && isWrong(typed)
  useEffect(() => {
    if (key === null) return
    if (wrong) kept.set(key, { typed, value, folds: folds.current })
    else kept.delete(key)
  }, [key, typed, value, wrong])
  return [typed, setTyped]
}
