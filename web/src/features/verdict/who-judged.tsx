import type { Sheet } from '@silverguard/shared/determinations/contract'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import type { ReactNode } from 'react'
import { instantWords } from '../../ui/figures.ts'
import { useWords } from '../../words/use-words.ts'
import { verdictWords } from '../../words/verdict.ts'
import { ConfirmedRow } from './confirmed-row.tsx'
import type { Determined } from './determined.ts'
import { DeterminedRows } from './determined-rows.tsx'
import { JudgedRow } from './judged-row.tsx'
import classes from './verdict-sheet.module.css'

type Props = { sheet: Sheet; ruleSet: RuleSet; determined?: Determined | undefined; onPaper: boolean }

/** 谁在何时作出判断: what the rules computed and what people judged, never under one name. */
export const WhoJudged = ({ sheet, ruleSet, determined, onPaper }: Props) => {
  const words = useWords(verdictWords)
  const headings = [words.step, words.judgement, words.person, words.instant, words.reason]
  const judged: ReactNode = determined ? (
    <DeterminedRows determination={determined.determination} before={sheet.confirmed} />
  ) : (
    <ConfirmedRow sheet={sheet} onPaper={onPaper} />
  )
  const recorders = [...new Set(sheet.facts.map(({ recordedBy }) => recordedBy))]
  const decided = determined?.determination.decided
  const meeting = determined?.meeting
  return (
    <>
      <table className={`${classes.table} ${classes.judged}`}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <JudgedRow
            step={words.computedLevel}
            standing={sheet.standing}
            by={words.byProgram}
            at={instantWords(sheet.scoredAt)}
            reason={[words.ruleSet(ruleSet.id, ruleSet.effectiveFrom), ...(recorders.length > 0 ? [words.records(recorders.join('、'))] : [])].join(' · ')}
          />
          {judged}
        </tbody>
      </table>
      {decided?.minutes && <p>{words.minutes(decided.minutes)}</p>}
      {meeting && <p>{words.atMeeting(meeting.heldOn, meeting.place, meeting.chair)}</p>}
    </>
  )
}
