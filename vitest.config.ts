import { defineConfig } from 'vitest/config'

// A worker a server: a seal waits for every transaction of its server (api/src/testing/with-server.ts).
const servers =
  process.env.TEST_DATABASE_URL?.trim()
    .split(/\s+/)
    .filter((url) => url !== '').length || undefined

// Replaces a module of the product by one of its own: it needs a process that has read nothing yet.
const alone = ['api/src/workbooks/importing/trials-in-turn.test.ts']

// One run over all packages; tests stand beside the code. A worker reads the modules and opens its database once (api/src/testing):
// to begin anew with each file took a third of the time.
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: servers ?? 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'together', include: ['{shared,db,api}/src/**/*.test.ts'], exclude: alone, isolate: false } },
      { extends: true, test: { name: 'alone', include: ['web/src/**/*.test.{ts,tsx}', ...alone] } },
    ],
  },
})
