import { defineConfig } from 'vitest/config'

// A worker a server: a seal waits for every transaction of its server (api/src/testing/with-server.ts).
const servers =
  process.env.TEST_DATABASE_URL?.trim()
    .split(/\s+/)
    .filter((url) => url !== '').length || undefined

// One run over all packages; tests stand beside the code. A worker opens its database once (api/src/testing).
export default defineConfig({
  test: {
    include: ['{shared,db,api,web}/src/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: servers ?? 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
