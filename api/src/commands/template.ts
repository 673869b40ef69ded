import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { text } from '@silverguard/shared/text'
import { withCountyNames } from '../divisions/county-names.ts'
import { demoDistrict } from '../divisions/demo-district.ts'
import { realArea } from '../divisions/real-area.ts'
import { readSettings } from '../settings.ts'
import { templateSheets } from '../workbooks/template-sheets.ts'
import { writeWorkbook } from '../workbooks/writing/write-workbook.ts'
import { type Command, exitStatus, say, UsageError } from './command.ts'

const usage = text(
  '用法:silverguard template -o 模板.xlsx\n\n写出空白的名册导入模板(含下拉选项和填写说明)。',
  'Usage: silverguard template -o template.xlsx\n\nWrites an empty register to fill in, with drop-downs and a help sheet.',
)

/** Writes the template of this installation's district to a path. */
export const importTemplateFile = async (path: string): Promise<void> => {
  const { demo, districtCode } = readSettings()
  const area = demo || districtCode === undefined ? demoDistrict : await realArea(districtCode)
  const names = area?.townships.map(withCountyNames(area.district.code, area.counties)) ?? []
  await writeFile(path, await writeWorkbook(templateSheets(names)))
}

const run: Command['run'] = async (args, io) => {
  const { values } = parseArgs({ args: [...args], options: { output: { type: 'string', short: 'o' } } })
  if (values.output === undefined) throw new UsageError(text('请用 -o 给出文件名', 'Name a file with -o'))
  await importTemplateFile(resolve(io.cwd, values.output))
  say(io, text(`已写出 ${values.output}`, `Wrote ${values.output}`))
  return exitStatus.ok
}

export const template: Command = { name: 'template', summary: text('写出名册导入模板', 'Write the import template'), usage, run }
