// What every unit and component test stands on.
import { afterEach } from 'vitest'

interface Resolvers<T> {
  promise: Promise<T>
  resolve: (value: T | PromiseLike<T>) => void
  reject: (reason?: unknown) => void
}

// pdf.js uses it; Node has it from 22 on.
const promise = Promise as unknown as { withResolvers?: <T>() => Resolvers<T> }
promise.withResolvers ??= <T>(): Resolvers<T> => {
  const resolvers: Partial<Resolvers<T>> = {}
  resolvers.promise = new Promise<T>((resolve, reject) => {
    resolvers.resolve = resolve
    resolvers.reject = reject
  })
  return resolvers as Resolvers<T>
}

// Only where the test asked for a DOM: loading these costs every other file time.
if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest')
  const { cleanup } = await import('@testing-library/react')
  afterEach(cleanup)
}
