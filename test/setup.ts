// What every unit and component test stands on.
import { afterEach } from 'vitest'
import { fillInNode20 } from '../src/document/node-20.mjs'

fillInNode20()

// Only where the test asked for a DOM: loading these costs every other file time.
if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest')
  const { cleanup } = await import('@testing-library/react')
  afterEach(cleanup)
}
