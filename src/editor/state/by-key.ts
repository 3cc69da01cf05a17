// What hundreds of elements read of one store, each under a key of its own. A selector in each of them would run with
// every change of the store; here only those are told whose key a change is about.
import { useCallback, useSyncExternalStore } from 'react'
import type { StoreApi } from 'zustand'
import { Readers } from './readers.ts'

interface ByKey<State, Value> {
  /** A key's value; the same value as long as nothing about the key changes. */
  readonly read: (state: State, key: string) => Value
  /** At least the keys whose value is another in `now` than in `before`. */
  readonly changed: (now: State, before: State) => Iterable<string>
}

/** A hook that gives a key's value. */
export function byKey<State, Value>(
  store: Pick<StoreApi<State>, 'getState' | 'subscribe'>,
  { read, changed }: ByKey<State, Value>,
): (key: string) => Value {
  const readers = new Readers()
  store.subscribe((now, before) => {
    for (const key of changed(now, before)) readers.tell(key)
  })
  return function useByKey(key) {
    const listen = useCallback((notify: () => void) => readers.listen(key, notify), [key])
    return useSyncExternalStore(listen, () => read(store.getState(), key))
  }
}
