import { type FactKey, factCatalogue } from '../../facts/catalogue.ts'
import { type ParticularKey, particularCatalogue } from '../../institutions/particulars.ts'
import type { RuleSet } from '../../risk/rule-set.ts'
import type { AnnexRow, CheckState } from '../../screenings/contract.ts'
import { type ScreeningColumnKey, screeningColumnWords, screeningMethodWords, sourceWords } from '../../screenings/vocabulary.ts'
import { type Text, text } from '../../text.ts'
import type { Column, Form } from '../form.ts'
import { largeColumn, multipleColumn, recordIdColumn } from './computed-columns.ts'
import { factColumn, list, particularColumn } from './institution-columns.ts'
import { numberedLines } from './numbered-lines.ts'

type AnnexColumn = Column<AnnexRow>
const computedKeys = ['order', 'checks', 'multiple', 'large', 'standing', 'circumstances'] as const
type ComputedKey = (typeof computedKeys)[number]
export type AnnexColumnKey = ParticularKey | FactKey | ScreeningColumnKey | ComputedKey
/** A column by its key alone, or with what the annex calls it and how wide it is there. */
export type AnnexColumnSpec = readonly [key: AnnexColumnKey, width: number, heading?: Text]

const checkWords = ({ register, state, checkedOn }: CheckState): Text => {
  const { zh, en } = sourceWords[register]
  if (state === 'missing' || checkedOn === null) return text(`${zh} 缺`, `${en}: missing`)
  return state === 'old' ? text(`${zh} ${checkedOn}(过期)`, `${en} ${checkedOn} (too old)`) : text(`${zh} ${checkedOn}`, `${en} ${checkedOn}`)
}
/** 查询渠道及日期: each of the three registers with the day on which it was looked into; 缺 where it was not. */
const checksWords = (checks: readonly CheckState[]): Text => {
  const words = checks.map(checkWords)
  return text(words.map(({ zh }) => zh).join('\n'), words.map(({ en }) => en).join('\n'))
}

const screeningColumn = (key: ScreeningColumnKey): AnnexColumn => {
  const base = { key, heading: screeningColumnWords[key], width: 12 }
  switch (key) {
    case 'screenedOn':
      return { ...base, kind: 'day', value: ({ screening }) => screening?.screenedOn ?? null }
    case 'method':
      return { ...base, kind: 'words', value: ({ screening }) => (screening?.method ? screeningMethodWords[screening.method] : null) }
    case 'unannounced':
      return {
        ...base,
        kind: 'words',
        value: ({ screening }) => (screening?.unannounced == null ? null : screening.unannounced ? text('是', 'Yes') : text('否', 'No')),
      }
    case 'screeners':
      return { ...base, kind: 'text', value: ({ screening }) => list(screening?.screeners) }
    case 'plannedMeasures':
    case 'remarks':
      return { ...base, kind: 'text', value: ({ screening }) => screening?.[key] ?? null }
  }
}

const computedColumn = (key: ComputedKey, ruleSet: RuleSet): AnnexColumn => {
  switch (key) {
    case 'order':
      return { key, heading: text('序号', 'No.'), width: 5, kind: 'order' }
    case 'checks':
      return { key, heading: text('查询渠道及日期', 'Registers looked into, and when'), width: 22, kind: 'words', value: (row) => checksWords(row.checks) }
    case 'multiple':
      return multipleColumn()
    case 'large':
      return largeColumn(ruleSet)
    case 'standing':
      return { key, heading: text('风险等级', 'Level'), width: 8, kind: 'level', value: (row) => row.standing }
    case 'circumstances':
      return { key, heading: text('风险隐患情形', 'Circumstances'), width: 30, kind: 'words', value: (row) => numberedLines(row.clauses) }
  }
}

const isParticular = (key: string): key is ParticularKey => Object.hasOwn(particularCatalogue, key)
const isFact = (key: string): key is FactKey => Object.hasOwn(factCatalogue, key)
const isComputed = (key: string): key is ComputedKey => (computedKeys as readonly string[]).includes(key)

const columnOf = (key: AnnexColumnKey, ruleSet: RuleSet): AnnexColumn => {
  if (isParticular(key)) return particularColumn(key)
  if (isFact(key)) return factColumn(key)
  return isComputed(key) ? computedColumn(key, ruleSet) : screeningColumn(key)
}

/** The columns of 附件2 and 附件3 from the catalogues that the questions of a screening come from. */
export const annexColumns = (specs: readonly AnnexColumnSpec[], ruleSet: RuleSet): AnnexColumn[] =>
  specs.map(([key, width, heading]) => {
    const column = columnOf(key, ruleSet)
    return { ...column, width, heading: heading ?? column.heading }
  })

/** The annex as a workbook that import reads back: each row carries its record's own id. */
export const readableAgain = (form: Form<AnnexRow>): Form<AnnexRow> => ({ ...form, columns: [...form.columns, recordIdColumn()] })
