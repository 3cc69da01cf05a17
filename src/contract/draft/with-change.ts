// Changes keys of an object; undefined removes a key.

export function withChange<T extends object>(value: T, change: object): T {
  const entries = Object.entries({ ...value, ...change }).filter(([, v]) => v !== undefined)
  return Object.fromEntries(entries) as T
}
