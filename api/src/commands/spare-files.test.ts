import { link, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UsageError } from './command.ts'
import { spareFiles } from './spare-files.ts'

describe('a command that reads a register and writes files', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silverguard-'))
    await writeFile(join(folder, '名册.xlsx'), 'a')
    await symlink('名册.xlsx', join(folder, '链接.xlsx'))
    await link(join(folder, '名册.xlsx'), join(folder, '同一.xlsx'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it.each(['名册.xlsx', './名册.xlsx', '链接.xlsx', '同一.xlsx'])('does not write over the register: %s', async (output) => {
    await expect(spareFiles(folder, '名册.xlsx', [output])).rejects.toThrow(UsageError)
  })

  it('does not write two results into one file, and writes over an earlier result', async () => {
    await expect(spareFiles(folder, '名册.xlsx', ['附件5.xlsx', './附件5.xlsx'])).rejects.toThrow(UsageError)
    await writeFile(join(folder, '附件5.xlsx'), 'b')
    await expect(spareFiles(folder, '名册.xlsx', ['附件5.xlsx', undefined, '退回.xlsx'])).resolves.toBeUndefined()
  })
})
