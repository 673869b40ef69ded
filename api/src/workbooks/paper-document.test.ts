import { marksOf, type PaperMark, paperMarks } from '@silverguard/shared/handling/papers/marks'
import { paperKinds, paperKindWords } from '@silverguard/shared/handling/papers/vocabulary'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import type { PaperContent } from '../handling/papers/paper-content.ts'
import { checkTemplate } from './check-template.ts'
import { renderPaper, shippedTemplate } from './paper-document.ts'

/** Every mark filled in with words of its own. */
const content = (more: PaperContent = {}): PaperContent => ({
  ...Object.fromEntries((Object.keys(paperMarks) as PaperMark[]).map((key) => [key, `〈${paperMarks[key].mark}〉`])),
  circumstances: '情形之一\n情形之二',
  ...more,
})
const part = (bytes: Uint8Array, path = 'word/document.xml') => new PizZip(bytes).file(path)?.asText() ?? ''
const plain = (xml: string) => xml.replace(/<[^>]+>/g, '')
/** The template that ships with its body changed, as Word would have left it. */
const restyled = (change: (body: string) => string, kind: (typeof paperKinds)[number] = 'lead_letter') => {
  const zip = new PizZip(shippedTemplate(kind))
  zip.file('word/document.xml', change(part(shippedTemplate(kind))))
  return zip.generate({ type: 'uint8array' })
}
const withLine = (runs: string) => restyled((body) => body.replace(/<w:sectPr>/, (end) => `<w:p>${runs}</w:p>${end}`))
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const refusal = (template: Uint8Array) => {
  try {
    checkTemplate('lead_letter', template)
  } catch (error) {
    return error
  }
  return null
}

/** What no letter that ships bears: who signed stands on letters to a superior alone (GB/T 9704), and no institution is told its level. */
const leftOut = (kind: (typeof paperKinds)[number]): PaperMark[] =>
  kind === 'rectification_order' || kind === 'risk_reminder' || kind === 'interview_record' ? ['signedBy', 'level'] : ['signedBy']

describe('a paper of every kind', () => {
  it.each(paperKinds)('%s holds everything that is known for it, in the template that ships', (kind) => {
    const { bytes } = renderPaper(shippedTemplate(kind), content())
    const words = plain(part(bytes)) + plain(part(bytes, 'word/header1.xml')) + plain(part(bytes, 'word/footer1.xml'))
    expect(words).toContain(paperKindWords[kind].zh)
    const bears = (mark: PaperMark) => words.includes(`〈${paperMarks[mark].mark}〉`)
    expect(marksOf(kind).filter((mark) => mark !== 'circumstances' && !bears(mark))).toEqual(leftOut(kind))
    expect(words).toContain('情形之一')
    expect(words).not.toMatch(/[{}]|undefined/)
    expect(() => checkTemplate(kind, shippedTemplate(kind))).not.toThrow()
  })

  it('gives each paragraph of what was typed one of its own', () => {
    const { bytes } = renderPaper(shippedTemplate('lead_letter'), content())
    const paragraphs = part(bytes).split('</w:p>').map(plain)
    expect(paragraphs.map((each) => each.trim())).toEqual(expect.arrayContaining(['情形之一', '情形之二']))
  })

  it('says that it is a draft while it is one, also by a template that has forgotten to', () => {
    const head = (bytes: Uint8Array) => plain(part(bytes, 'word/header1.xml'))
    expect(head(renderPaper(shippedTemplate('circular'), content({ draft: '草稿' })).bytes)).toContain('【草稿】')
    expect(head(renderPaper(shippedTemplate('circular'), content({ draft: '' })).bytes).trim()).toBe('')
    const zip = new PizZip(shippedTemplate('circular'))
    zip.file('word/header1.xml', part(shippedTemplate('circular'), 'word/header1.xml').replace(/\{#草稿\}.*\{\/草稿\}/, ''))
    const forgetful = zip.generate({ type: 'uint8array' })
    expect(plain(part(renderPaper(forgetful, content({ draft: '草稿' })).bytes)).trim()).toMatch(/^【草稿】/)
    expect(plain(part(renderPaper(forgetful, content({ draft: '' })).bytes))).not.toContain('草稿】')
    const final = restyled((body) => body.replace(/<w:sectPr>/, (end) => `<w:p>${run('{^草稿}正式文本{/草稿}')}</w:p>${end}`))
    const finalZip = new PizZip(final)
    finalZip.file('word/header1.xml', part(final, 'word/header1.xml').replace(/\{#草稿\}.*\{\/草稿\}/, ''))
    const draft = renderPaper(finalZip.generate({ type: 'uint8array' }), content({ draft: '草稿', circumstances: '对草稿无异议' }))
    expect(plain(part(draft.bytes)).trim()).toMatch(/^【草稿】/)
  })

  it('takes what was typed for words, whatever marks of XML or of the template it holds', () => {
    const name = '云汀<w:p/>&amp;]]>"{#要求}{@机构名称}{/x}\u0007公寓'
    const xml = part(renderPaper(shippedTemplate('risk_reminder'), content({ name, demands: `${name}\n{文号}` })).bytes)
    expect(xml).not.toContain('\u0007')
    expect(plain(xml)).toContain('云汀&lt;w:p/&gt;&amp;amp;]]&gt;&quot;{#要求}{@机构名称}{/x}公寓')
    expect(plain(xml)).toContain('{文号}')
  })
})

describe('a template of the district’s own', () => {
  it('may look as it likes and leave marks out', () => {
    const body = restyled((whole) => whole.replace(/<w:body>[\s\S]*<w:sectPr>/, `<w:body><w:p>${run('{机构名称}:{有关情况}')}</w:p><w:sectPr>`))
    expect(() => checkTemplate('lead_letter', body)).not.toThrow()
    expect(plain(part(renderPaper(body, content()).bytes))).toContain('〈机构名称〉:情形之一情形之二')
  })

  it('may hold marks that the word processor has split over runs', () => {
    const split = withLine(`${run('经办:{')}<w:r><w:rPr><w:b/></w:rPr><w:t>机构</w:t></w:r><w:proofErr w:type="spellStart"/>${run('名称')}${run('}。')}`)
    expect(() => checkTemplate('lead_letter', split)).not.toThrow()
    expect(plain(part(renderPaper(split, content()).bytes))).toContain('经办:〈机构名称〉。')
  })

  it.each([
    ['an unknown mark', run('{院长电话}'), '{院长电话}'],
    ['a mark of another kind of paper', run('{期限}'), '{期限}'],
    ['a mark that would put in XML', run('{@机构名称}'), '{@机构名称}'],
    ['a mark that is not closed', run('{机构名称'), '{机构名称'],
    ['a section that does not end', run('{#要求}'), '{要求}'],
    ['a section that does not begin', run('{/要求}'), '{要求}'],
    ['paragraphs within paragraphs', run('{#要求}{#有关情况}{.}{/有关情况}{/要求}'), '{有关情况}'],
    ['paragraphs within paragraphs through a third', run('{#要求}{#草稿}{#有关情况}{.}{/有关情况}{/草稿}{/要求}'), '{有关情况}'],
    ['more marks than any letter has', run('{文号}'.repeat(301)), '{…}'],
    ['what would grow beyond measure with what is typed', run('{#要求}{主送}{/要求}'), '.docx'],
    ['braces of full width', run('｛文号｝'), '｛文号｝'],
  ])('is refused with %s, which is named', (_what, runs, named) => {
    const refused = refusal(withLine(runs))
    expect(refused).toMatchObject({ code: 'bad_template' })
    expect((refused as { fields: { path: string }[] }).fields.map(({ path }) => path)).toContainEqual(expect.stringContaining(named.replace('}', '')))
  })

  it.each([
    ['a body that is not closed', (body: string) => body.replace('</w:body>', '')],
    ['a document that is not closed', (body: string) => body.replace('</w:document>', '')],
    ['a paragraph that is not closed', (body: string) => body.replace(/<w:sectPr>/, (end) => `<w:p><w:r>${end}`)],
    ['an attribute that is none', (body: string) => body.replace(/<w:sectPr>/, (end) => `<w:p & a=b></w:p>${end}`)],
    [
      'an attribute that is none where a mark is blank',
      (body: string) => body.replace(/<w:sectPr>/, (end) => `<w:p>${run('{^草稿}甲')}<w:r & a=b/>${run('{/草稿}')}</w:p>${end}`),
    ],
    ['a prefix that is not declared', (body: string) => body.replace(/<w:sectPr>/, (end) => `<q:p/>${end}`)],
  ])('is refused with %s, since no program would open its papers', (_what, change) => {
    expect(refusal(restyled(change))).toMatchObject({ code: 'bad_template', fields: [{ path: 'word/document.xml' }] })
  })

  it('is refused where a part beside the letter is not sound', () => {
    const zip = new PizZip(shippedTemplate('lead_letter'))
    zip.file('word/header1.xml', `${part(shippedTemplate('lead_letter'), 'word/header1.xml')}</w:p>`)
    expect(refusal(zip.generate({ type: 'uint8array' }))).toMatchObject({ code: 'bad_template', fields: [{ path: 'word/header1.xml' }] })
  })

  it('is refused where the institution is not named', () => {
    const nameless = restyled((body) => body.replaceAll('{机构名称}', ''))
    expect(refusal(nameless)).toMatchObject({ code: 'bad_template', fields: [{ path: '{机构名称}' }] })
  })
})
