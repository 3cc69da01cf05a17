// Sessions kept in memory, for tests of the guard alone.
import type { SessionRows } from '../../../src/gateway/access/sessions.ts'

export function memorySessions(): SessionRows & { readonly asked: () => number } {
  const ids = new Set<string>()
  let asked = 0
  return {
    asked: () => asked,
    add: async ({ id, tokenKey }) => void ids.add(`${tokenKey} ${id}`),
    use: async (id, tokenKey) => {
      asked += 1
      return ids.has(`${tokenKey} ${id}`)
    },
    isOpen: async (id, tokenKey) => ids.has(`${tokenKey} ${id}`),
    end: async (id, tokenKey) => ids.delete(`${tokenKey} ${id}`),
    list: async () => [],
  }
}
