import { type FactKey, factCatalogue } from '@silverguard/shared/facts/catalogue'
import type { StatementRecord } from '@silverguard/shared/facts/contract'
import { factValueWords } from '@silverguard/shared/facts/wording'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { levelWords } from '@silverguard/shared/risk/vocabulary'
import { sourceWords } from '@silverguard/shared/screenings/vocabulary'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { visitSheetWords } from '../../words/visit-sheet.ts'
import { AnswerBoxes } from './answer-boxes.tsx'
import type { FirstQuestion } from './visit-questions.ts'
import classes from './visit-sheet.module.css'

type Asked = Pick<FirstQuestion, 'fact'> & Partial<FirstQuestion>
type Props = { asked: readonly Asked[]; from: number; institution: Institution; statements: readonly StatementRecord[] }

/** Questions with what was known last and where the answer is written. */
export const QuestionTable = ({ asked, from, institution, statements }: Props) => {
  const words = useWords(visitSheetWords)
  const inWords = useText()
  const said = ({ fact, value, trueSince, source }: Pick<StatementRecord, 'fact' | 'value' | 'trueSince' | 'source'>) =>
    words.lastKnown(inWords(factValueWords(fact, value)), trueSince, inWords(sourceWords[source]))
  const knownOf = (fact: FactKey) => institution.facts.find((known) => known.fact === fact)
  const againstOf = ({ disputed }: Asked) => statements.filter(({ id }) => disputed?.against.includes(id))
  return (
    <table className={`${classes.table} ${classes.questions}`}>
      <colgroup>
        <col className={classes.number} />
        <col className={classes.question} />
        <col className={classes.last} />
        <col />
        <col className={classes.proof} />
      </colgroup>
      <thead>
        <tr>
          {[words.number, words.question, words.known, words.answer, words.source].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {asked.map((one, place) => {
          const known = knownOf(one.fact)
          const against = againstOf(one)
          return (
            <tr key={one.fact}>
              <td>{from + place}</td>
              <th scope="row">
                {inWords(factCatalogue[one.fact].question)}
                {one.couldBe && one.couldBe.length > 0 && <small> {words.couldBe(one.couldBe.map((level) => inWords(levelWords[level])).join('、'))}</small>}
              </th>
              <td>
                {against.length > 0 && <strong>{words.disputed}</strong>}
                {known ? said(known) : words.nothingKnown}
                {against.map((other) => (
                  <span key={other.id} className={classes.against}>
                    {said(other)}
                  </span>
                ))}
              </td>
              <td>
                <AnswerBoxes fact={one.fact} />
              </td>
              <td />
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
