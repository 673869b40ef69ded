import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { allActions, kindOfAction } from '@silverguard/shared/audit/actions'
import { permissions } from '@silverguard/shared/permissions/contract'
import { expect, it } from 'vitest'

const source = fileURLToPath(new URL('..', import.meta.url))
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /^(?!.*(\.test\.ts$|testing\/)).*\.ts$/.test(file))
/** Words with a dot between them that are no actions: files, settings of a transaction, paths of input, columns, kinds of Office files. */
const others = /\.(xml|html|json|env)$|^(silverguard|mapping|particulars|due|import_origins|import_shapes|wordprocessingml|spreadsheetml|presentationml)\./
const named = files
  .flatMap((file) => [...readFileSync(join(source, file), 'utf8').matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, words = '']) => words))
  .filter((words) => !others.test(words) && !(permissions as string[]).includes(words))

/** Written by an earlier version: trails are kept for ever. */
const former = ['profile.activated']

it('every action that the product writes into the trail belongs to one kind, and no kind names others', () => {
  expect([...new Set(named)].filter((action) => kindOfAction(action) === undefined)).toEqual([])
  expect(allActions.filter((action) => !named.includes(action))).toEqual(former)
  expect(new Set(allActions).size).toBe(allActions.length)
})
