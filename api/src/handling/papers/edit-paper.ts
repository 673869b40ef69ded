import type { Tx } from '@silverguard/db/client'
import { Day } from '@silverguard/shared/days'
import type { editPaper as endpoint, PaperValues } from '@silverguard/shared/handling/papers/contract'
import { paperFields, paperKindWords } from '@silverguard/shared/handling/papers/vocabulary'
import { text } from '@silverguard/shared/text'
import type { Actor } from '../../accounts/actor.ts'
import { changesBetween } from '../../audit/changes-between.ts'
import { type FieldProblem, Invalid } from '../../problems.ts'
import type { Recorded } from '../../recorded.ts'
import type { BodyOf, ReplyOf } from '../../serve.ts'
import { unmaskedTexts } from '../unmasked-texts.ts'
import { holdDraft, updatePaper } from './hold-paper.ts'
import { type PaperRow, paperReply } from './queries.ts'

/** Fields that the kind has, days that are days. Throws `Invalid`. */
const demandFields = ({ kind }: PaperRow, values: PaperValues): void => {
  const problems = Object.entries(values).flatMap(([key, value]): FieldProblem[] => {
    const field = paperFields[kind].find((each) => each.key === key)
    if (field === undefined) return [{ path: `values.${key}`, message: '这种文书没有这一项 · a paper of this kind has no such field' }]
    const isDay = field.type !== 'day' || value === '' || Day.safeParse(value).success
    return isDay ? [] : [{ path: `values.${key}`, message: '不是日期 · not a day' }]
  })
  if (problems.length > 0) throw new Invalid(problems)
}

/** Changes a draft; fields that are not named stay. Throws `NotFound`, `Conflict`, `Forbidden`, `Invalid`. */
export const editPaper = async (
  tx: Tx,
  id: string,
  { version, values }: BodyOf<typeof endpoint>,
  actor: Actor,
): Promise<Recorded<ReplyOf<typeof endpoint>>> => {
  const { paper, place } = await holdDraft(tx, id, version, actor)
  demandFields(paper, values)
  const edited = unmaskedTexts(values, paper.values, 'values.')
  const moved = changesBetween(paper.values, edited)
  const authors = moved.length > 0 && actor.accountId !== null ? [...new Set([...paper.authors, actor.accountId])] : paper.authors
  await updatePaper(tx, paper, { values: { ...paper.values, ...edited }, authors })
  const word = paperKindWords[paper.kind]
  const entry = {
    ...{ action: 'paper.edited', subjectKind: 'institution', subjectId: place.id, divisionCode: place.divisionCode },
    sentence: text(`修改${word.zh}草稿`, `Edited a draft: ${word.en.toLowerCase()}`),
    changes: moved.map(({ key, ...values }) => ({ key: `paper.${key}`, ...values })),
  }
  return { result: await paperReply(tx, id, actor), entries: [entry] }
}
