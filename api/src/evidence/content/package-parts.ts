import { text } from '@silverguard/shared/text'
import { type Tag, tagsOf } from './markup.ts'
import { activeFile, damagedFile, macrosInside, otherKind } from './refusals.ts'

const mainParts = { docx: 'wordprocessingml.document', xlsx: 'spreadsheetml.sheet', pptx: 'presentationml.presentation' } as const
export type OfficeKind = keyof typeof mainParts

export const linkedElsewhere = () => activeFile(text('文件链接到其他文件或网站', 'The file fetches other files'))

/** Programs go by these, whatever the parts are called. */
const activeContent = /macroEnabled|vbaProject|vbaData|macrosheet|dialogsheet|activeX|customUI|attachedToolbars|jsaProject|jdeData/i
const linkedContent = /externalLink/i
const activeRelations = /^(vbaProject|wordVbaData|xl(Intl)?Macrosheet|dialogsheet|control|activeX\w*|extensibility|attachedToolbars|jsaProject|jdeData)$/i
const linkedRelations = /^(externalLink\w*|xlExternalLink\w*|attachedTemplate|frame|subDocument)$/i

const demandOnly = (tags: readonly Tag[], ...names: readonly string[]): void => {
  if (!tags.every(({ name }) => names.includes(name))) throw damagedFile()
}

/** What a package is, by what it says its parts are. Throws `Refused` for what could run or fetches. */
export const kindByContentTypes = (content: Buffer): OfficeKind => {
  const tags = tagsOf(content)
  demandOnly(tags, 'Types', 'Default', 'Override')
  const types = tags.flatMap(({ attributes }) => attributes.get('ContentType') ?? [])
  if (types.some((type) => activeContent.test(type))) throw macrosInside()
  if (types.some((type) => linkedContent.test(type))) throw linkedElsewhere()
  const kinds = Object.keys(mainParts) as OfficeKind[]
  const [kind, another] = kinds.filter((known) => types.includes(`application/vnd.openxmlformats-officedocument.${mainParts[known]}.main+xml`))
  if (kind === undefined || another !== undefined) throw otherKind()
  return kind
}

/** A link that a person presses is none of our business; whatever a program would fetch or run by itself is. Throws `Refused`. */
export const demandHarmlessRelations = (content: Buffer): void => {
  const tags = tagsOf(content)
  demandOnly(tags, 'Relationships', 'Relationship')
  for (const { attributes } of tags) {
    const type = /[^/]*$/.exec(attributes.get('Type') ?? '')?.[0] ?? ''
    if (activeRelations.test(type)) throw macrosInside()
    if (linkedRelations.test(type)) throw linkedElsewhere()
    if ((attributes.get('TargetMode') ?? 'Internal') !== 'Internal' && type !== 'hyperlink') throw linkedElsewhere()
  }
}
