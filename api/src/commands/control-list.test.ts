import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { register } from '../testing/register.ts'
import { testDatabase } from '../testing/test-api.ts'
import { openTable } from '../workbooks/reading/open-sheet.ts'
import { cellWords } from '../workbooks/reading/table.ts'
import { listRegister } from './control-list.ts'
import { importTemplateFile } from './template.ts'

describe('control-list', () => {
  const held = testDatabase()
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silverguard-'))
  })
  afterEach(() => rm(folder, { recursive: true }))
  const run = async (...args: string[]) => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()]
    const status = await listRegister(held.database, args, { stdin: Readable.from([]), stdout, stderr, cwd: folder, language: 'zh' })
    return { status, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') }
  }
  const linesOf = async (file: string) => {
    const table = await openTable(await readFile(join(folder, file)), file)
    const lines: string[] = []
    for await (const { cells } of table.rows(0)) lines.push(cells.map(cellWords).join('|'))
    return lines
  }

  it('puts every row of a register into exactly one count, and the listed ones into 附件5', async () => {
    await writeFile(
      join(folder, '名册.csv'),
      register(
        ['机构名称', '镇(街道)', '登记备案情况', '是否开展养老服务活动', '投诉举报', '预付费余额'],
        ['云汀晚晴公寓', '某某镇', '未登记', '是', '', '3'],
        ['枫渚安康院', '枫渚街道', '已登记已备案', '', '有', ''],
        ['沁岚颐年院', '沁岚镇', '', '', '', ''],
        ['', '沁岚镇', '', '', '有', ''],
      ),
    )
    const { status, stdout, stderr } = await run('名册.csv', '-o', '附件5.xlsx', '--json', '--returned', '退回.xlsx')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ green: 0, yellow: 0, orange: 2, red: 0, pending: 1, refused: 1 })
    expect(stderr).toContain("--unit '预付费余额=元'")
    const list = await linesOf('附件5.xlsx')
    expect(list.filter((line) => /^\d+\|/.test(line))).toHaveLength(2)
    expect(list.find((line) => line.includes('云汀晚晴公寓'))).toContain('某某镇')
    expect(list.join()).not.toContain('虚构')
    expect((await linesOf('退回.xlsx')).find((line) => line.includes('云汀晚晴公寓'))).toContain('金额单位不明')
  })

  it('never writes over the register it reads', async () => {
    await writeFile(join(folder, '名册.csv'), register(['机构名称'], ['云汀晚晴公寓']))
    await expect(run('名册.csv', '-o', './名册.csv')).rejects.toThrow('register itself')
    expect(String(await readFile(join(folder, '名册.csv')))).toContain('云汀晚晴公寓')
  })

  it('a unit given on the command line is taken', async () => {
    await writeFile(join(folder, '名册.csv'), register(['机构名称', '预付费余额'], ['云汀晚晴公寓', '3']))
    const { stderr } = await run('名册.csv', '-o', '附件5.xlsx', '--unit', '预付费余额=万元')
    expect(stderr).toBe('')
  })

  it('names what is wrong with its arguments', async () => {
    await writeFile(join(folder, '名册.csv'), register(['机构名称'], ['云汀晚晴公寓']))
    await expect(run('名册.csv')).rejects.toThrow(/-o/)
    await expect(run('名册.csv', '-o', 'a.xlsx', '--profile', 'none')).rejects.toThrow(/none/)
    await expect(run('名册.csv', '-o', 'a.xlsx', '--unit', '没有=元')).rejects.toThrow(/no column/)
    await writeFile(join(folder, '无名.csv'), register(['甲列', '乙列'], ['云汀晚晴公寓', '3']))
    await expect(run('无名.csv', '-o', 'a.xlsx')).rejects.toThrow(/--map/)
    await expect(run('没有.csv', '-o', 'a.xlsx')).rejects.toThrow(/ENOENT/)
  })

  it('the template written by the command is read back column by column, with nothing left unknown', async () => {
    await importTemplateFile(join(folder, '模板.xlsx'))
    const { stdout } = await run('模板.xlsx', '-o', '附件5.xlsx', '--json')
    expect(JSON.parse(stdout)).toEqual({ green: 0, yellow: 0, orange: 0, red: 0, pending: 0, refused: 0 })
  })
})
