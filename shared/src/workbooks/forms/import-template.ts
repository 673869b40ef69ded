import { type FactDefinition, type FactKey, factCatalogue, factKeys } from '../../facts/catalogue.ts'
import { type ParticularDefinition, type ParticularKey, particularCatalogue, particularKeys } from '../../institutions/particulars.ts'
import { type Text, text } from '../../text.ts'

/** What may stand in a column of the template: one of a list, a number from 0, a day, or anything; `code` keeps digits as text. */
export type TemplateEntry = { is: 'choices'; choices: readonly string[] } | { is: 'township' | 'whole' | 'decimal' | 'day' | 'code' | 'text' }

export type TemplateColumn = {
  key: ParticularKey | FactKey
  heading: Text
  /** The question that the column answers. */
  meaning: Text
  allowed: Text
  /** Clearly made up; stands on the help sheet only. */
  example: string
  entry: TemplateEntry
}

const yesOrNo: TemplateEntry = { is: 'choices', choices: ['是', '否'] }
const labels = (choices: readonly { label: Text }[]) => choices.map((choice) => choice.label.zh)
const oneOf = (choices: readonly string[]) => text(`从下拉中选:${choices.join('、')}`, `One of: ${choices.join(', ')}`)
const anyWords = text('文字', 'Text')
const aDay = text('日期,如 2026-11-21', 'A day, such as 2026-11-21')
const whole = (unit: Text | undefined) => text(`不小于 0 的整数${unit ? `(${unit.zh})` : ''}`, `A whole number from 0${unit ? ` (${unit.en})` : ''}`)

type Allowed = Pick<TemplateColumn, 'allowed' | 'entry' | 'example'>
const chosen = (choices: readonly string[]): Allowed => ({ allowed: oneOf(choices), entry: { is: 'choices', choices }, example: choices[0] ?? '' })

const particularAllowed = (definition: ParticularDefinition): Allowed => {
  switch (definition.type) {
    case 'choice':
      return chosen(labels(definition.choices))
    case 'yesNo':
      return { ...chosen(['是', '否']), entry: yesOrNo, example: '否' }
    case 'township':
      return { allowed: text('从下拉中选本区镇(街道)', 'A township of the district, from the list'), entry: { is: 'township' }, example: '虚构镇' }
    case 'creditCode':
      return {
        allowed: text('18 位,按文本填写;未登记的留空或填"无"', '18 characters, as text; blank or "无" if unregistered'),
        entry: { is: 'code' },
        example: '无',
      }
    case 'telephones':
      return { allowed: text('按文本填写,多个用顿号(、)分开', 'As text; several are separated by 、'), entry: { is: 'code' }, example: '000-00000000' }
    case 'names':
      return { allowed: text('多个用顿号(、)分开', 'Several are separated by 、'), entry: { is: 'text' }, example: '虚构旧名养老院' }
    case 'day':
      return { allowed: aDay, entry: { is: 'day' }, example: '2020-01-01' }
    case 'count':
      return { allowed: whole(definition.unit), entry: { is: 'whole' }, example: '20' }
    case 'rating':
      return { allowed: text('1 到 5 的整数', 'A whole number from 1 to 5'), entry: { is: 'whole' }, example: '3' }
    case 'degrees':
      return { allowed: text('十进制度数(WGS-84)', 'Decimal degrees (WGS-84)'), entry: { is: 'text' }, example: '' }
    default:
      return { allowed: anyWords, entry: { is: 'text' }, example: '' }
  }
}

const factAllowed = (definition: FactDefinition): Allowed => {
  switch (definition.type) {
    case 'choice':
      return chosen(labels(definition.choices))
    case 'boolean':
      return { ...chosen(['是', '否']), entry: yesOrNo, example: '否' }
    case 'count':
      return { allowed: whole(definition.unit), entry: { is: 'whole' }, example: '0' }
    case 'money':
      return {
        allowed: text('不小于 0 的金额,最多两位小数,单位见列名', 'Money from 0 with at most two decimals, in the unit of the heading'),
        entry: { is: 'decimal' },
        example: '0',
      }
    case 'months':
      return { allowed: text('不小于 0 的数,可带小数(个月)', 'A number from 0, decimals allowed (months)'), entry: { is: 'decimal' }, example: '6.5' }
  }
}

const examples: Partial<Record<ParticularKey | FactKey, string>> = {
  name: '虚构示例养老院(请勿导入)',
  address: '虚构镇示例路 1 号',
  bedCount: '30',
  monthlyFee: '3000',
  largestPrepayment: '18000',
}
const withExample = (column: TemplateColumn): TemplateColumn => ({ ...column, example: examples[column.key] ?? column.example })

/** The columns that the template asks for: every particular and every fact, in the order of the register. */
export const templateColumns: readonly TemplateColumn[] = [
  ...particularKeys.map((key) => {
    const definition: ParticularDefinition = particularCatalogue[key]
    return withExample({ key, heading: definition.heading, meaning: definition.label, ...particularAllowed(definition) })
  }),
  ...factKeys.map((key) => {
    const definition: FactDefinition = factCatalogue[key]
    return withExample({ key, heading: definition.heading, meaning: definition.question, ...factAllowed(definition) })
  }),
]

/** What whoever fills the template in has to know. */
export const templateNotes: readonly Text[] = [
  text(
    '一行一家机构(场所)。只有机构名称必填;镇(街道)不认得的,归到导入时指定的区划,并标"镇街待定"。',
    'One line an institution. Only the name is required; an unrecognised township is marked as pending.',
  ),
  text(
    '不知道的请留空。留空表示"不掌握",不等于"否",也不等于 0;导入时留空不改变已有记录。',
    'Leave blank what is not known. Blank is neither "no" nor 0, and changes nothing that is recorded.',
  ),
  text('不收取预付费的,请在预付费各列填 0,不要留空。', 'Where no prepayment is taken, enter 0 in its columns instead of leaving them blank.'),
  text('统一社会信用代码、联系电话两列已设为文本格式,请勿改成数字,以免末位丢失。', 'Codes and telephones are text; turned into numbers they lose digits.'),
  text('倍数、是否大额、风险等级由系统计算,不必填写。', 'Multiple, large prepayment and level are computed and need not be entered.'),
]
