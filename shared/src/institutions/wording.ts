import { type Text, text } from '../text.ts'
import { type ParticularDefinition, type ParticularKey, particularCatalogue } from './particulars.ts'

const same = (words: string) => text(words, words)
const yes = text('是', 'Yes')
const no = text('否', 'No')
const isBlank = (value: unknown) => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/**
 * A particular as people read it, with its unit; undefined where it is not known. `townshipName` names a division by its
 * code, for codes that a page knows.
 */
export const particularValueWords = (key: ParticularKey, value: unknown, townshipName: (code: string) => string | undefined): Text | undefined => {
  if (isBlank(value)) return undefined
  const definition: ParticularDefinition = particularCatalogue[key]
  switch (definition.type) {
    case 'choice':
      return definition.choices.find((choice) => choice.value === value)?.label ?? same(String(value))
    case 'names':
    case 'telephones':
      return Array.isArray(value) ? text(value.join('、'), value.join(', ')) : same(String(value))
    case 'township':
      return same(townshipName(String(value)) ?? String(value))
    case 'yesNo':
      return value === true ? yes : no
    case 'count':
      return definition.unit ? text(`${String(value)} ${definition.unit.zh}`, `${String(value)} ${definition.unit.en}`) : same(String(value))
    case 'rating':
      return text(`${String(value)} 星`, `${String(value)} ${value === 1 ? 'star' : 'stars'}`)
    default:
      return same(String(value))
  }
}
