import { spawnSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Print } from './figures.ts'

// Figures, never a gate. Each bench runs in a process of its own, so that its peak memory is its own.
const benches: Record<string, () => Promise<(print: Print) => Promise<void>>> = {
  evaluations: async () => (await import('./evaluations.ts')).evaluations,
  'import and export, embedded': async () => (await import('./import-and-export.ts')).importAndExport('embedded'),
  'import and export, PostgreSQL': async () => (await import('./import-and-export.ts')).importAndExport('PostgreSQL'),
  'audit chain, embedded': async () => (await import('./audit-chain.ts')).auditChain('embedded'),
  'audit chain, PostgreSQL': async () => (await import('./audit-chain.ts')).auditChain('PostgreSQL'),
  'list pages': async () => (await import('./list-pages.ts')).listPages,
  'what if': async () => (await import('./what-if.ts')).whatIf,
  handling: async () => (await import('./handling.ts')).handling,
}

const chosen = process.argv[2]
if (chosen === undefined) {
  const memory = Math.round(totalmem() / 2 ** 30)
  process.stdout.write(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${memory} GiB\n`)
  for (const name of Object.keys(benches)) {
    process.stdout.write(`\n${name}\n`)
    const { status } = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), name], { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
} else {
  const load = benches[chosen]
  if (!load) throw new Error(`no bench ${chosen}; there are ${Object.keys(benches).join(', ')}`)
  const bench = await load()
  await bench((line) => process.stdout.write(`  ${line}\n`))
}
