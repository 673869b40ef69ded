import type { TrailEntry } from '../../audit/contract.ts'
import { entryKindWords } from '../../audit/entry-kind-words.ts'
import { secondOf } from '../../days.ts'
import { type FactKey, type FactValue, factCatalogue } from '../../facts/catalogue.ts'
import { factValueWords } from '../../facts/wording.ts'
import { type ParticularKey, particularCatalogue } from '../../institutions/particulars.ts'
import { particularValueWords } from '../../institutions/wording.ts'
import { text } from '../../text.ts'
import type { Form } from '../form.ts'

const isFact = (key: string): key is FactKey => Object.hasOwn(factCatalogue, key)
const isParticular = (key: string): key is ParticularKey => Object.hasOwn(particularCatalogue, key)

const called = (key: string): string => (isFact(key) ? factCatalogue[key].label.zh : isParticular(key) ? particularCatalogue[key].label.zh : key)

/** A value as people read it; what was not known is a dash. What is masked is no value of its kind any more and stands as it is. */
const written = (key: string, value: unknown): string => {
  if (value === null || value === undefined) return '—'
  if (isFact(key) && ['string', 'number', 'boolean'].includes(typeof value)) return factValueWords(key, value as FactValue).zh
  if (isParticular(key)) return particularValueWords(key, value, () => undefined)?.zh ?? '—'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const changesOf = ({ changes }: TrailEntry): string | null =>
  changes.length === 0 ? null : changes.map(({ key, before, after }) => `${called(key)}:${written(key, before)} → ${written(key, after)}`).join('\n')

/** The trail as a workbook, latest first. */
export const trailForm: Form<TrailEntry> = {
  annex: null,
  title: text('审计记录', 'Trail'),
  version: '2026-11',
  paper: 'A4-landscape',
  signed: false,
  counted: text('条', 'entries'),
  columns: [
    { key: 'order', heading: text('序号', 'No.'), width: 6, kind: 'order' },
    { key: 'at', heading: text('时间', 'Time'), width: 19, kind: 'text', value: (row) => secondOf(new Date(row.at)) },
    { key: 'actor', heading: text('人员', 'Person'), width: 12, kind: 'text', value: (row) => row.actor },
    { key: 'signInName', heading: text('登录名', 'Sign-in name'), width: 12, kind: 'text', value: (row) => row.signInName },
    { key: 'from', heading: text('来源', 'From'), width: 16, kind: 'text', value: (row) => row.from },
    { key: 'kind', heading: text('类别', 'Kind'), width: 12, kind: 'words', value: (row) => entryKindWords[row.kind] },
    { key: 'division', heading: text('区划', 'Division'), width: 12, kind: 'text', value: (row) => row.divisionName },
    { key: 'institution', heading: text('机构', 'Institution'), width: 20, kind: 'text', value: (row) => row.institution?.name ?? null },
    { key: 'sentence', heading: text('事项', 'What'), width: 48, kind: 'words', value: (row) => row.sentence },
    { key: 'changes', heading: text('变动(前 → 后)', 'Changes (before → after)'), width: 48, kind: 'text', value: changesOf },
    { key: 'seal', heading: text('封存号', 'Seal'), width: 8, kind: 'number', value: (row) => row.seal },
    { key: 'id', heading: text('记录编号', 'Entry'), width: 38, kind: 'code', value: (row) => row.id },
  ],
}
