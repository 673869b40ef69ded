import { type Text, text } from '../text.ts'

/** Something a person should look at in a cell; the value beside it is taken all the same. */
export type Remark = { code: string; message: Text; suggestion?: string | undefined }
export type ReadValue = string | number | boolean | readonly string[]
/** What a cell says: nothing, a value, or something that cannot be read, which stays unknown and is reported. */
export type Reading = { is: 'blank' } | { is: 'value'; value: ReadValue; remarks: readonly Remark[] } | { is: 'unreadable'; code: string; message: Text }

export const blank: Reading = { is: 'blank' }
export const value = (read: ReadValue, remarks: readonly Remark[] = []): Reading => ({ is: 'value', value: read, remarks })
export const unreadable = (code: string, zh: string, en: string): Reading => ({ is: 'unreadable', code, message: text(zh, en) })

export const notUnderstood = (what: Text) => unreadable('not_understood', `无法识别为${what.zh}`, `Cannot be read as ${what.en}`)
export const digitsLost = unreadable(
  'digits_lost',
  '以数字存放的长号码,末几位可能已被表格软件改动;请改为文本格式后重填',
  'A long number stored as a number: its last digits may be lost; store it as text',
)
export const rounded = unreadable(
  'rounded',
  '已被表格软件改成科学计数法,原号码已丢失;请按文本重填',
  'A spreadsheet has turned it into scientific notation and its digits are lost; enter it again as text',
)

const statesNothing = new Set(
  '不详 不明 未知 不清楚 不清 不了解 待核实 待核查 待查 待查明 待定 待补充 待确认 未核实 无法核实 未填 未统计 暂不清楚 暂未掌握 未掌握 未提供 暂无数据 无数据 缺 空 - -- --- — —— ——— – / // \\ … ...... ? ?? ??? n/a na null nil unknown tbd none . 。 * # #n/a'.split(
    ' ',
  ),
)
/** "不详", "/", "—" and the like: whoever writes them says that nothing is known, which is neither no nor 0. */
export const saysNothing = (words: string): boolean => {
  const plain = words.normalize('NFKC').replace(/\s/g, '').toLowerCase().replace(/不詳/, '不详').replace(/[()]/g, '')
  return plain === '' || statesNothing.has(plain)
}

const unseen = /[^\P{Cc}\n\t\r]|\p{Cf}|\p{Cs}|[\u2028\u2029]/gu
/** Text without characters that nobody sees; spaces at the ends go too. */
export const visible = (words: string): string => words.replace(unseen, '').trim()
