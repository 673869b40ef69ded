import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './web/tests/find-browser.ts'
import { stateOf } from './web/tests/people.ts'
import { portOf, serverPort, sides } from './web/tests/server-port.ts'

const { executablePath, args, env } = await findBrowser()
// Workers read this file again: the folder is made once and handed down.
process.env.BROWSER_TEST_FOLDER ??= mkdtempSync(join(tmpdir(), 'silverguard-browser-'))
const folder = process.env.BROWSER_TEST_FOLDER

const serve = (side: number) => ({
  // They are started one after the other: the first builds the pages for all.
  command: `${side === 0 ? 'pnpm --silent --filter @silverguard/web build && ' : ''}node --import tsx api/src/main.ts`,
  url: `http://127.0.0.1:${portOf(side)}/api/front`,
  timeout: 600_000,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
  env: {
    PORT: String(portOf(side)),
    HOST: '127.0.0.1',
    DATA_FOLDER: join(folder, `data-${side}`),
    DEMO: 'yes',
    DATABASE_URL: '',
    LOG_LEVEL: 'warn',
  },
  stdout: 'pipe' as const,
})

export default defineConfig({
  testDir: 'web/tests',
  testMatch: '*.spec.ts',
  globalSetup: './web/tests/sign-everyone-in.ts',
  outputDir: 'test-results',
  workers: sides,
  fullyParallel: false,
  forbidOnly: true,
  // Whatever needs its second try is printed at the end as flaky, with what failed: mend it as if it had been red.
  retries: 1,
  // How long a thing takes is asked in the bench: a busy machine may be ten times as slow as a quiet one.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${serverPort}`,
    // Whoever a test does not say: 区级经办.
    storageState: stateOf('jingban'),
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
    viewport: { width: 1366, height: 768 },
    // A worker that keeps pages would stand between a test and its server: allowed where that is what is tested.
    serviceWorkers: 'block',
    video: 'off',
    trace: 'off',
    launchOptions: { executablePath, args, env: { ...(process.env as Record<string, string>), ...env } },
  },
  webServer: Array.from({ length: sides }, (_, side) => serve(side)),
})
