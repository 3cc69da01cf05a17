// Changed keys of an object; undefined takes a key away.

export function withChange<T extends object>(value: T, change: object): T {
  const entries = Object.entries({ ...value, ...change }).filter(([, v]) => v !== undefined)
  return Object.fromEntries(entries) as T
}
