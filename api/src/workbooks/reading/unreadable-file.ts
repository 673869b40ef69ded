import { type Text, text } from '@silverguard/shared/text'
import { Refused } from '../../problems.ts'

/** A file that cannot be read as a register, with the reason in words that say what to do about it. */
export class UnreadableFile extends Refused {
  get text(): Text {
    return this.words
  }
}

const refusal = (code: string, zh: string, en: string) => new UnreadableFile(code, text(zh, en))

export const empty = () => refusal('empty', '文件是空的,没有任何内容', 'The file is empty')
export const nothingInIt = () => refusal('nothing_in_it', '各工作表里都没有内容', 'None of its sheets holds anything')
export const tooLarge = (megabytes: number) =>
  refusal('too_large', `文件超过 ${megabytes} MB,请拆分后分次导入`, `The file is larger than ${megabytes} MB; split it and import the parts`)
export const damaged = (detail?: string) =>
  refusal(
    'damaged',
    `文件已损坏或不完整,无法读取${detail ? `(${detail})` : ''};请用 Excel 或 WPS 打开后另存为 .xlsx 再导入`,
    `The file is damaged or incomplete${detail ? ` (${detail})` : ''}; open it in a spreadsheet program and save it again as .xlsx`,
  )
export const bomb = () =>
  refusal(
    'inflates_too_much',
    '压缩包展开后异常巨大,已拒绝读取;请把数据复制到新工作簿后再导入',
    'Its contents unpack to an unreasonable size; copy the data into a new workbook',
  )
export const hostileXml = () =>
  refusal('hostile_xml', '工作簿内部含有不允许的声明(DTD 或实体),已拒绝读取', 'The workbook declares document types or entities, which is not allowed')
export const encrypted = () =>
  refusal('encrypted', '文件设有打开密码,无法读取;请取消密码后另存为 .xlsx 再导入', 'The file is protected by a password; remove it and save again as .xlsx')
export const oldWorkbook = () =>
  refusal(
    'old_xls',
    '这是旧格式的 Excel 文件(.xls),请用 Excel 或 WPS 打开后另存为 .xlsx 再导入',
    'This is an old Excel file (.xls); open it and save it as .xlsx',
  )
export const macros = () =>
  refusal('macros', '工作簿含有宏,不予读取;请另存为不含宏的 .xlsx 再导入', 'The workbook holds macros; save it as .xlsx without macros')
export const externalLinks = () =>
  refusal(
    'external_links',
    '工作簿链接到其他文件,其中的数可能不是最新的;请在"数据—编辑链接"中断开链接(或复制后只粘贴数值),另存后再导入',
    'The workbook links to other files, so its figures may be out of date; break the links (or paste values only) and save it again',
  )
export const notARegister = (what: Text) =>
  refusal(
    'not_a_register',
    `这其实是${what.zh},不是 .xlsx 或 .csv 名册;请另存为 .xlsx 再导入`,
    `This really is ${what.en}, not an .xlsx or .csv register; save it as .xlsx`,
  )
export const wrongExtension = (extension: string, really: Text, rightExtension: string) =>
  refusal(
    'wrong_extension',
    `文件名以 ${extension} 结尾,内容其实是${really.zh};请核对文件,改为 ${rightExtension} 后再导入`,
    `The name ends in ${extension}, but the contents are ${really.en}; check the file and rename it to ${rightExtension}`,
  )
export const unknownExtension = (extension: string) =>
  refusal('unknown_extension', `不认识扩展名 ${extension},只接收 .xlsx 和 .csv`, `Files ending in ${extension} are not accepted, only .xlsx and .csv`)
export const noSheets = () => refusal('no_sheets', '工作簿里没有工作表', 'The workbook has no sheet')
export const tooManySheets = (limit: number) =>
  refusal('too_many_sheets', `工作表多于 ${limit} 个,请只保留要导入的`, `The workbook has more than ${limit} sheets; keep only those to import`)
export const tooManyRows = (limit: number) =>
  refusal('too_many_rows', `多于 ${limit} 行有内容的数据,请拆分后分次导入`, `More than ${limit} rows hold something; split the file`)
export const tooManyMerges = (limit: number) =>
  refusal(
    'too_many_merges',
    `合并单元格多于 ${limit} 处,请取消合并、逐行填写后再导入`,
    `More than ${limit} ranges of cells are merged; unmerge them and fill each row`,
  )
export const tooManyColumns = (limit: number, cell: string) =>
  refusal(
    'too_many_columns',
    `${cell} 处还有内容,超出 ${limit} 列的上限;请删去右侧多余的列后再导入`,
    `${cell} holds something beyond the limit of ${limit} columns; delete the surplus columns`,
  )
export const cellTooLong = (limit: number, cell: string) =>
  refusal(
    'cell_too_long',
    `${cell} 的内容超过 ${limit} 字;如为 .csv,请检查引号是否成对`,
    `${cell} holds more than ${limit} characters; in a .csv, check that quotes are closed`,
  )
export const openQuote = (row: number) =>
  refusal('open_quote', `第 ${row} 行附近的引号没有成对,无法分清各列`, `A quotation mark near line ${row} is not closed, so the columns cannot be told apart`)
export const unknownEncoding = () =>
  refusal(
    'unknown_encoding',
    '认不出文字编码,请另存为 UTF-8(或 GB18030)编码的 .csv,或另存为 .xlsx',
    'The text encoding is not recognised; save it as .csv in UTF-8 (or GB18030), or as .xlsx',
  )
export const lineTooLong = (row: number) =>
  refusal(
    'line_too_long',
    `第 ${row} 行过长,请检查引号是否成对、列数是否正常`,
    `Line ${row} is too long; check that quotes are closed and the number of columns is right`,
  )
