import type { Action } from '@silverguard/shared/handling/contract'
import { fieldsOf, isMeasure, measures } from '@silverguard/shared/handling/measures'
import { handlingFactKeys, handlingFactWords } from '@silverguard/shared/handling/vocabulary'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { ListPaperTable } from '../../ui/list-paper.tsx'
import { Known } from '../../ui/unknown.tsx'
import { generalWords } from '../../words/general.ts'
import { handlingWords, planWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { HowCell } from './action-cells.tsx'
import classes from './handling.module.css'
import type { PlanReply } from './handling-query.ts'
import { DueOnPaper, WhoOnPaper } from './paper-cells.tsx'
import { useFactValue } from './plan-facts.tsx'
import { StateMark } from './state-mark.tsx'

type Props = { reply: PlanReply & { plan: NonNullable<PlanReply['plan']> } }

/** The plan as it is signed: its grounds, its measures, the line for signatures. */
export const PlanPaper = ({ reply: { plan, actions, facts, residents, stableOperation, gate } }: Props) => {
  const words = useWords(planWords)
  const handling = useWords(handlingWords)
  const general = useWords(generalWords)
  const inWords = useText()
  const factValue = useFactValue()
  const headings = [handling.number, handling.measure, handling.who, handling.due, handling.state, words.content]
  return (
    <>
      <p className={classes.paperLine}>
        {words.upon}:<LevelBadge standing={plan.level} /> {plan.line && inWords(plan.line)}
      </p>
      <p className={classes.paperLine}>
        {handlingFactKeys.map((key) => {
          const known = facts.find(({ fact }) => fact === key)
          return (
            <span key={key}>
              {inWords(handlingFactWords[key].label)}:<Known value={known} words={factValue} />
            </span>
          )
        })}
        <span>
          {words.residents}:<Known value={residents} words={words.people} />
        </span>
        <span>
          {words.stableOperation}:<Known value={stableOperation} words={(value) => (value ? general.yes : general.no)} />
        </span>
      </p>
      {gate.length > 0 && (
        <p className={classes.paperLine}>
          {plan.level === 'red' ? words.gateFromRed : words.gateOffList}:{words.gateLine(gate.map((hold) => words[hold]))}
        </p>
      )}
      <ListPaperTable headings={headings} className={`${classes.paper} ${classes.planPaper}`}>
        {actions.map((action, index) => (
          <tr key={action.id}>
            <td data-numeric>{index + 1}</td>
            <th scope="row">
              {inWords(action.title)}
              {isMeasure(action.code) && <span className={classes.under}>{words.clause(measures[action.code].cites.place)}</span>}
            </th>
            <td>
              <WhoOnPaper action={action} />
            </td>
            <td className={classes.day}>
              <DueOnPaper action={action} />
            </td>
            <td className={classes.tight}>
              <StateMark state={action.state} />
            </td>
            <td>
              <Done action={action} />
            </td>
          </tr>
        ))}
      </ListPaperTable>
    </>
  )
}

/** What was filled in and what came of it. */
const Done = ({ action }: { action: Action }) => {
  const inWords = useText()
  const { code, fields, result, ended, state } = action
  const filled = fieldsOf(code).flatMap(({ key, label }) => (fields[key] === undefined ? [] : [`${inWords(label)}:${fields[key]}`]))
  return (
    <>
      {filled.length > 0 && <div>{filled.join(';')}</div>}
      {result && <div>{result}</div>}
      {state === 'dropped' && ended?.reason && <div>{ended.reason}</div>}
      <HowCell action={action} all />
    </>
  )
}
