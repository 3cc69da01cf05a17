// Keeps invalid text that was typed into a field and not committed, so that it is still there, with its error, when the
// person returns to the form from another tab or party. It is kept in memory only, never in the browser's storage.
import { createContext, useContext, useEffect, useRef, useState } from 'react'
import { FoldsAround } from './field-register.ts'

/** Identifies what a form is about: a draft, a party, a component. Without a scope nothing is kept. */
export const FieldScope = createContext('')

const kept = new Map<string, Kept>()

interface Kept {
  readonly typed: string
  readonly value: string
  readonly folds: readonly string[]
}

/** A field in which invalid text was left: its scope (FieldScope), its id there, the sections around it. */
export interface KeptField {
  readonly scope: string
  readonly id: string
  readonly folds: readonly string[]
}

/** The fields of a draft that contain invalid text, whether or not their forms are shown. */
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

/** Drops the text of a field that no longer exists. */
export function forgetKept({ scope, id }: KeptField): void {
  kept.delete(`${scope}/${id}`)
}

/**
 * The typed text that is not committed yet, or null. Kept text is restored only while the field still has the value
 * that it had then. `isWrong` tells whether a text would be refused, `taken` how it would be committed: a trailing
 * blank must not disappear while the person keeps typing.
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
