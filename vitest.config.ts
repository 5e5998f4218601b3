import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/cli/build-first.ts'],
    // tests that record figures write them anew with --update, as snapshots are
    provide: { update: process.argv.some((arg) => arg === '--update' || arg === '-u') },
    // against endless loops only: how long a test takes depends on what else the machine does
    testTimeout: 900_000,
    hookTimeout: 900_000,
    teardownTimeout: 60_000,
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text-summary', 'lcov'] },
  },
})
