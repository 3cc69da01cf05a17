import { defineConfig } from '@playwright/test'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findChromium } from './scripts/chromium.mjs'

// `npm test` finds a free port, so that two of its runs do not meet.
const port = process.env['LUOKUAN_TEST_PORT'] || '7399'
const sandboxPort = process.env['LUOKUAN_TEST_SANDBOX_PORT'] || '7398'
const address = `http://127.0.0.1:${port}`

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // These are against hanging, and no measure of speed: other programs may have the machine, and the first preview or
  // contract starts the sandbox's worker.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'reports/playwright.json' }]],
  use: {
    baseURL: address,
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 60_000,
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium({ forTests: true })?.executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: 'node build/server/luokuan.mjs serve',
    url: `${address}/api/health`,
    // An empty variable counts as not set: the tests' server is the same whatever the person's environment says.
    env: {
      LUOKUAN_HOST: '',
      LUOKUAN_PORT: port,
      LUOKUAN_ACCESS_TOKEN: '',
      LUOKUAN_ESS: '',
      LUOKUAN_SANDBOX_PORT: sandboxPort,
      LUOKUAN_DATA: path.join(tmpdir(), `luokuan-test-${port}-${Date.now()}`),
      DATABASE_URL: '',
    },
    reuseExistingServer: false,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 6000 },
  },
})
