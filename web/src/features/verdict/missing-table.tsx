import { type FactKey, factCatalogue } from '@silverguard/shared/facts/catalogue'
import type { Verdict } from '@silverguard/shared/risk/contract'
import type { Profile } from '@silverguard/shared/risk/vocabulary'
import { ruleOf } from '@silverguard/shared/risk/wording'
import { missingFactsOf } from '@silverguard/shared/risk/wording/grounds'
import { NotEstablished, type Tried } from '../../ui/not-established.tsx'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { verdictWords } from '../../words/verdict.ts'
import { LevelMark } from './level-mark.tsx'
import classes from './verdict-sheet.module.css'

type Props = { verdict: Verdict; profile: Profile /** What could not be established, and when. */; tried: ReadonlyMap<FactKey, Tried> }

/** 还需查明: each unknown fact that bears on a rule and what it could amount to; a rule's words stand where it is first named. */
export const MissingTable = ({ verdict, profile, tried }: Props) => {
  const words = useWords(verdictWords)
  const inWords = useText()
  const missing = missingFactsOf(verdict)
  if (missing.length === 0) return <p>{words.nothingMissing}</p>
  const isFirst = (rule: string, place: number) => !missing.slice(0, place).some(({ rules }) => rules.includes(rule))
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{words.fact}</th>
          <th scope="col">{words.couldBe}</th>
        </tr>
      </thead>
      <tbody>
        {missing.map(({ fact, rules }, place) => (
          <tr key={fact}>
            <th scope="row">
              {inWords(factCatalogue[fact].label)}
              <NotEstablished of={tried.get(fact)} />
            </th>
            <td>
              {rules.map((id) => {
                const { level, title } = ruleOf(profile, id)
                return (
                  <span key={id} className={classes.possible}>
                    <LevelMark level={level} rule={id} />
                    {isFirst(id, place) && ` ${inWords(title)}`}
                  </span>
                )
              })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
