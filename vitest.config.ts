import { defineConfig } from 'vitest/config'

// One run over all packages; tests stand beside the code. A worker opens its database once (api/src/testing).
export default defineConfig({
  test: {
    include: ['{shared,db,api,web}/src/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
