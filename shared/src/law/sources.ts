import { type Text, text } from '../text.ts'

/** The two plans from which every rule, list and form comes, and the code that says what their words mean, by the name under which the product cites them. */
export const sources = {
  'district-plan': text('打击整治养老服务诈骗专项行动方案(区级)', 'District action plan against fraud in elderly services'),
  'yuquan-plan': text('养老服务诈骗摸排整治工作方案(玉泉区)', 'Yuquan district work plan against fraud in elderly services'),
  'civil-code': text('中华人民共和国民法典', 'Civil Code of the PRC'),
} as const satisfies Record<string, Text>
export type Source = keyof typeof sources

/**
 * A place in a source. `derived` says that the source does not state it in so many words, and why it is held all the same.
 */
export type Clause = { source: Source; place: string; words: string; derived?: Text | undefined }
export const clause = (source: Source, place: string, words: string, derived?: Text): Clause =>
  derived ? { source, place, words, derived } : { source, place, words }
