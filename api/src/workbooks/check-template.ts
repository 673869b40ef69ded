import { marksOf, type PaperMark, paperMarks } from '@silverguard/shared/handling/papers/marks'
import { type PaperKind, paperFields } from '@silverguard/shared/handling/papers/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import PizZip from 'pizzip'
import type { PaperContent } from '../handling/papers/paper-content.ts'
import { type FieldProblem, Refused } from '../problems.ts'
import { greatestParagraphs, type Rendered, renderPaper, tagsOf } from './paper-document.ts'
import type { Tag } from './paper-template-tags.ts'
import { isWellFormed } from './well-formed.ts'

/** What people type in a letter is thousands of characters; more than this would hold up everybody. */
const greatestPartBytes = 4 * 1024 * 1024
/** By how much a paper may be longer than its template, whatever is typed in it: a second's work. */
const greatestGrowthBytes = 2 * 1024 * 1024
const greatestMarks = 300
/** 5,000 characters of three bytes where people type; names and addresses are a tenth of that. */
const [greatestTypedBytes, greatestKnownBytes] = [15_000, 1500]

const field = (path: string, { zh, en }: Text): FieldProblem => ({ path, message: `${zh} · ${en}` })
const refused = (fields: readonly FieldProblem[]) =>
  new Refused(
    'bad_template',
    text(
      `模板未被采用:${fields.map(({ path, message }) => `${path}(${message.split(' · ')[0]})`).join('、')}`,
      `The template was not taken: ${fields.map(({ path, message }) => `${path} (${message.split(' · ')[1]})`).join('; ')}`,
    ),
    fields,
  )

/** As many faults as somebody mends at a time. */
const greatestNamed = 20

const name = '试填养老院'
/** Made-up data, every mark filled in, so that every section of the template is tried. */
const madeUp = (paragraphs: number): PaperContent => ({
  ...Object.fromEntries((Object.keys(paperMarks) as PaperMark[]).map((key) => [key, `试填${paperMarks[key].mark}`])),
  ...Object.fromEntries(['circumstances', 'demands', 'statement'].map((key) => [key, Array.from({ length: paragraphs }, () => '试填一段').join('\n')])),
  name,
})

type Told = { properties?: { id?: string; xtag?: string; errors?: readonly Told[] } }
const faults: Record<string, Text> = {
  unclosed_tag: text('缺少右花括号', 'The closing brace is missing'),
  unopened_tag: text('缺少左花括号', 'The opening brace is missing'),
  duplicate_open_tag: text('左花括号重复', 'The opening brace stands twice'),
  duplicate_close_tag: text('右花括号重复', 'The closing brace stands twice'),
  unclosed_loop: text('有开始 {#…} 没有结束 {/…}', 'It begins, {#…}, and does not end, {/…}'),
  unopened_loop: text('有结束 {/…} 没有开始 {#…}', 'It ends, {/…}, and does not begin, {#…}'),
  closing_tag_does_not_match_opening_tag: text('开始和结束的标记不一致', 'Another mark ends it than began it'),
}
const otherwise = text('标记的写法或位置不对', 'The mark is written wrongly or stands in a wrong place')

/** What docxtemplater has to say of a template, mark by mark; undefined for what is no fault of the template. */
const faultsOf = (error: unknown): FieldProblem[] | undefined => {
  const { properties } = error as Told
  if (properties === undefined) return undefined
  const told = (properties.errors ?? [error as Told]).slice(0, greatestNamed)
  return told.map(({ properties: of = {} }) => field(`{${of.xtag ?? ''}}`, faults[of.id ?? ''] ?? otherwise))
}

/** What `read` makes of a template. Throws `Refused` that names what is written wrongly in it. */
const understood = <T>(read: () => T): T => {
  try {
    return read()
  } catch (error) {
    const fields = faultsOf(error)
    if (fields === undefined) throw error
    throw refused(fields)
  }
}

const unknownMark = text('没有这个标记', 'There is no such mark')
const nested = text('分段里不能再有分段', 'Paragraphs can not stand within paragraphs')
const tooMany = text(`标记超过 ${greatestMarks} 个`, `More than ${greatestMarks} marks`)
const wide = text('请用半角花括号 { }', 'Write the braces as { }')

const several = new Set<string>(Object.values(paperMarks).flatMap((mark) => ('several' in mark ? [mark.mark] : [])))
const isSeveral = (mark: string): boolean => several.has(mark)

/** What has to be mended before anything is filled in: sections within sections multiply. */
const problemsOfTags = (kind: PaperKind, tags: readonly Tag[]): FieldProblem[] => {
  const present = new Set<string>(['.', ...marksOf(kind).map((key) => paperMarks[key].mark)])
  const strange = tags.filter(({ mark }) => !present.has(mark)).map(({ mark }) => field(`{${mark}}`, unknownMark))
  const deep = tags.filter(({ mark, within }) => isSeveral(mark) && within.some(isSeveral)).map(({ mark }) => field(`{${mark}}`, nested))
  return [...strange, ...deep, ...(tags.length > greatestMarks ? [field('{…}', tooMany)] : [])]
}

const problemsOfWords = (words: string): FieldProblem[] => {
  const typedWide = [...words.matchAll(/｛([^｛｝]{1,20})｝/g)].map(([found]) => field(found, wide))
  const unnamed = words.includes(name)
    ? []
    : [field(`{${paperMarks.name.mark}}`, text('模板里必须有机构名称', 'The name of the institution has to stand in it'))]
  return [...typedWide, ...unnamed]
}

const broken = text(
  '这一部分不是完整的 XML,填好的文书将打不开;请用 Word 打开模板另存后再上传',
  'This part is no sound XML, and papers made from it would not open; save the template again in Word',
)
/** What no program would open of a paper that was filled in. */
const problemsOfParts = (paper: Uint8Array): FieldProblem[] =>
  Object.values(new PizZip(paper).files)
    .filter((file) => /\.(xml|rels)$/i.test(file.name) && !isWellFormed(file.asUint8Array()))
    .map((file) => field(file.name, broken))

const sizeOf = (document: Uint8Array): number =>
  Object.values(new PizZip(document).files)
    .filter((file) => file.name.endsWith('.xml'))
    .reduce((sum, file) => sum + file.asUint8Array().length, 0)

const typed = new Set(Object.values(paperFields).flatMap((fields) => fields.map(({ key }) => key)))
const known = new Set<string>((Object.keys(paperMarks) as PaperMark[]).filter((key) => !typed.has(key)).map((key) => paperMarks[key].mark))

/** By how much a paper could grow: by the same with each paragraph, and by what is put in the place of each mark. */
const greatestGrowthOf = (template: Uint8Array, tags: readonly Tag[]): number => {
  const [of2, of4] = [2, 4].map((count) => sizeOf(renderPaper(template, madeUp(count)).bytes)) as [number, number]
  const put = tags.map(({ mark, within }) => {
    const times = mark !== '.' && within.some(isSeveral) ? greatestParagraphs : 1
    return times * (known.has(mark) ? greatestKnownBytes : greatestTypedBytes)
  })
  return ((of4 - of2) / 2) * greatestParagraphs + put.reduce((sum, bytes) => sum + bytes, 0)
}

const demandSize = (bytes: number, most: number): void => {
  if (bytes > most) throw refused([field('.docx', text('内容过大', 'Too large'))])
}

const demandNone = (problems: readonly FieldProblem[]): void => {
  const once = problems.filter(({ path, message }, at) => problems.findIndex((other) => other.path === path && other.message === message) === at)
  if (once.length > 0) throw refused(once.slice(0, greatestNamed))
}

/** Tries a template out upon made-up data. Throws `Refused` that names each mark with which something is wrong. */
export const checkTemplate = (kind: PaperKind, template: Uint8Array): void => {
  demandSize(sizeOf(template), greatestPartBytes)
  const tags = understood(() => tagsOf(template))
  demandNone(problemsOfTags(kind, tags))
  const [full, bare] = [madeUp(2), { name }].map((content) => understood(() => renderPaper(template, content))) as [Rendered, Rendered]
  demandNone(problemsOfWords(full.words))
  // What a section holds is left out of one of the two.
  demandNone([full, bare].flatMap(({ bytes }) => problemsOfParts(bytes)))
  demandSize(greatestGrowthOf(template, tags), greatestGrowthBytes)
}
