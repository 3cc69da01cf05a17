import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    // Component tests ask for a DOM themselves: // @vitest-environment jsdom
    environment: 'node',
    globalSetup: ['test/database/new-store.ts'],
    setupFiles: ['test/setup.ts'],
    restoreMocks: true,
    // By default one processor stays free, which on a machine of two is half of it.
    maxWorkers: '100%',
    // A limit against hanging, not a measure of speed: other programs may have the machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
