import type Docxtemplater from 'docxtemplater'

type Module = Docxtemplater.DXT.Module
type Part = Docxtemplater.DXT.Part
/** A mark that a template holds; `within`: the sections in which it stands, the outermost first. */
export type Tag = { mark: string; within: readonly string[] }

const tagsIn = (parts: readonly Part[], within: readonly string[]): Tag[] =>
  parts.flatMap((part) => {
    if (part.type !== 'placeholder') return []
    const mark = part.value.trim()
    return [{ mark, within }, ...(part.subparsed ? tagsIn(part.subparsed, [...within, mark]) : [])]
  })

/** A reader of templates: hears of every mark in each part, and knows no {@mark}, which would put in what it stands for as XML. */
export const templateReader = () => {
  const tags: Tag[] = []
  const module: Module = {
    name: 'TemplateReader',
    optionsTransformer: (options: Docxtemplater.DXT.Options, { modules }: Docxtemplater) => {
      for (const each of modules) if (each.name === 'RawXmlModule') each.prefix = null
      return options
    },
    set: (told: { inspect?: { postparsed?: readonly Part[] } }) => {
      if (told.inspect?.postparsed) tags.push(...tagsIn(told.inspect.postparsed, []))
    },
  }
  return { tags, module }
}
