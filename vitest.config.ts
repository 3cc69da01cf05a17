import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    // Component tests ask for a DOM themselves: // @vitest-environment jsdom
    environment: 'node',
    setupFiles: ['test/setup.ts'],
    restoreMocks: true,
  },
})
