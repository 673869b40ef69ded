import { text } from '@silverguard/shared/text'
import { activeFile, damagedFile } from './refusals.ts'

/** How the instructions begin by which a document fetches from other programs and files when it is opened, or runs them. */
const fetching = ['DDE', 'INCLUDE', 'LINK', 'IMPORT', 'DATABASE']
const fetchingField = () =>
  activeFile(text('文件里有会自行取用其他程序或文件的域(如 DDE)', 'The file holds fields that fetch from other programs or files (DDE)'))

/** `stated`: what follows is its result. */
type Field = { instruction: string; stated: boolean }
const longestCommand = 32
const demandHarmless = (instruction: string): void => {
  if (fetching.some((command) => instruction.startsWith(command))) throw fetchingField()
}
const longer = (instruction: string, words: string): string =>
  instruction.length < longestCommand ? (instruction + words).trimStart().slice(0, longestCommand).toUpperCase() : instruction

const inTwoBytes = Buffer.from('nstr', 'utf16le')
/** `instr`, `instrText` and `delInstrText`, as a program may have written them. */
const mayHoldFields = (content: Buffer) => content.includes('nstr') || content.includes(inTwoBytes)
const encodingOf = ([first, second]: Buffer) =>
  first === 0xff || (first === 0x3c && second === 0) ? 'utf-16le' : first === 0xfe || first === 0 ? 'utf-16be' : 'utf-8'

const element = /<(?:[^\s<>/:"'=]+:)?(fldChar|fldSimple|instrText|delInstrText)(?=[\s/>])([^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*)>([^<]*)(<\/)?/g
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const reference = /&#(?:x0*([\da-f]{1,6})|0*(\d{1,7}));/gi
const decoded = (words: string) =>
  words.replace(reference, (_, hex?: string, decimal?: string) => String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)))
const valuesOf = (attributes: string, named: string): string[] =>
  [...attributes.matchAll(attribute)].flatMap(([, name = '', double, single = '']) =>
    name.slice(name.indexOf(':') + 1) === named ? [decoded(double ?? single)] : [],
  )

/** The fields of a part, an instruction after the other, whatever runs and paragraphs it is spread over. Throws `Refused` for one that fetches. */
const readFields = () => {
  /** Words that stand in no field, which programs should pass over. */
  const stray: Field = { instruction: '', stated: false }
  const open: Field[] = []
  const begin = () => {
    const outer = open.at(-1)
    // A command that another field is to finish: QUOTE spells any word.
    if (outer && !outer.stated && fetching.some((command) => command.startsWith(outer.instruction.trim()))) throw fetchingField()
    open.push({ instruction: '', stated: false })
  }
  return {
    instruct(words: string): void {
      const last = open.at(-1)
      const field = last && !last.stated ? last : stray
      field.instruction = longer(field.instruction, words)
    },
    mark(types: readonly string[]): void {
      const [type, another] = types
      if (type === undefined || another !== undefined) throw damagedFile()
      const last = open.at(-1)
      if (type === 'begin') begin()
      else if (last && type === 'separate') last.stated = true
      else if (last && type === 'end') demandHarmless((open.pop() ?? stray).instruction)
    },
    end(): void {
      for (const { instruction } of [stray, ...open]) demandHarmless(instruction)
    },
  }
}

/** A field that names a page, a day or an address is none of our business; one that a program would fetch by is. Throws `Refused`. */
export const demandHarmlessFields = (content: Buffer): void => {
  if (!mayHoldFields(content)) return
  const words = new TextDecoder(encodingOf(content)).decode(content)
  const fields = readFields()
  let found = false
  for (const [, name, attributes = '', within = '', closes] of words.matchAll(element)) {
    found = true
    if (name === 'fldChar') fields.mark(valuesOf(attributes, 'fldCharType'))
    else if (name === 'fldSimple') for (const instruction of valuesOf(attributes, 'instr')) demandHarmless(longer('', instruction))
    else if (!attributes.endsWith('/')) {
      if (closes === undefined) throw damagedFile()
      fields.instruct(decoded(within))
    }
  }
  fields.end()
  // Remarks and the like among fields could hide one from us, and word processors write none.
  if (found && /<!|<\?(?!xml\s)/.test(words)) throw damagedFile()
}
