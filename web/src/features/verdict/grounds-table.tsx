import { daysBetween } from '@silverguard/shared/days'
import { type FactKey, type FactValue, factCatalogue } from '@silverguard/shared/facts/catalogue'
import type { KnownFact } from '@silverguard/shared/facts/contract'
import { factValueWords } from '@silverguard/shared/facts/wording'
import type { Rule } from '@silverguard/shared/risk/rule-set'
import type { Text } from '@silverguard/shared/text'
import { FactOrigin } from '../../ui/fact-origin.tsx'
import { countWords } from '../../ui/figures.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { verdictWords } from '../../words/verdict.ts'
import { ClauseWords } from './clause-words.tsx'
import { LevelMark } from './level-mark.tsx'
import classes from './verdict-sheet.module.css'

type Ground = { rule: Rule; circumstance: Text; because: { fact: FactKey; value: FactValue }[] }
type Props = { institution: string; grounds: readonly Ground[]; known: readonly KnownFact[]; asOf: string }

/** Each rule that holds with its clause, and the facts behind it with value, source, proof, day and age. */
export const GroundsTable = ({ institution, grounds, known, asOf }: Props) => {
  const words = useWords(verdictWords)
  const inWords = useText()
  if (grounds.length === 0) return <p>{words.noGrounds}</p>
  return (
    <table className={`${classes.table} ${classes.grounds}`}>
      <thead>
        <tr>
          <th scope="col">{words.rule}</th>
          <th scope="col">{words.circumstance}</th>
          <th scope="col">{words.fact}</th>
          <th scope="col">{words.value}</th>
          <th scope="col">{words.source}</th>
          <th scope="col">{words.trueSince}</th>
          <th scope="col" data-numeric>
            {words.age}
          </th>
        </tr>
      </thead>
      {grounds.map(({ rule, circumstance, because }) => (
        <tbody key={rule.id}>
          {because.map(({ fact, value }, place) => {
            const origin = known.find((one) => one.fact === fact)
            return (
              <tr key={fact}>
                {place === 0 && (
                  <>
                    <th scope="rowgroup" rowSpan={because.length}>
                      <LevelMark level={rule.level} rule={rule.id} />
                    </th>
                    <td rowSpan={because.length}>
                      <span className={classes.circumstance}>{inWords(circumstance)}</span>
                      <ClauseWords cites={rule.cites} said={inWords(circumstance)} />
                    </td>
                  </>
                )}
                <td data-label={words.fact}>{inWords(factCatalogue[fact].label)}</td>
                <td className={classes.short} data-label={words.value}>
                  {inWords(factValueWords(fact, value))}
                </td>
                <td className={classes.short} data-label={words.source}>
                  {origin && (
                    <>
                      <FactOrigin of={origin} institution={institution} /> · {origin.recordedBy}
                    </>
                  )}
                </td>
                <td className={classes.short} data-label={words.trueSince}>
                  {origin?.trueSince}
                </td>
                <td data-numeric data-label={words.age}>
                  {origin && countWords(daysBetween(origin.trueSince, asOf))}
                </td>
              </tr>
            )
          })}
        </tbody>
      ))}
    </table>
  )
}
