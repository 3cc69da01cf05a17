// What every unit and component test stands on.
import { afterEach } from 'vitest'
import { fillInWithResolvers } from '../src/document/with-resolvers.ts'

fillInWithResolvers()

// Only where the test asked for a DOM: loading these costs every other file time.
if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest')
  const { cleanup } = await import('@testing-library/react')
  afterEach(cleanup)
}
