import type { Action } from '@silverguard/shared/handling/contract'
import { actionStateWords, openStates } from '@silverguard/shared/handling/vocabulary'
import { Link } from '@tanstack/react-router'
import { instantWords } from '../../ui/figures.ts'
import { handlingWords, planWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { DueCell, HowCell } from './action-cells.tsx'
import { ActionSteps } from './action-steps.tsx'
import { DraftPaper } from './draft-paper.tsx'
import classes from './handling.module.css'
import { StateMark } from './state-mark.tsx'

const isOpen = ({ state }: Action) => (openStates as readonly string[]).includes(state)

/** The measures of a plan: open ones by urgency, those that ended folded away. */
export const PlanActions = ({ actions }: { actions: readonly Action[] }) => {
  const words = useWords(planWords)
  const [open, ended] = [actions.filter(isOpen), actions.filter((action) => !isOpen(action))]
  return (
    <>
      {open.length === 0 ? (
        <p className={classes.aside}>{words.noneOpen}</p>
      ) : (
        <ol className={classes.planned} aria-label={words.open(open.length)}>
          {open.map((action, place) => (
            <PlannedAction key={action.id} action={action} isFirst={place === 0} />
          ))}
        </ol>
      )}
      {ended.length > 0 && (
        <details className={classes.more}>
          <summary>{words.ended(ended.length)}</summary>
          <ol className={classes.planned}>
            {ended.map((action) => (
              <EndedAction key={action.id} action={action} />
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

const Title = ({ action: { id, title } }: { action: Action }) => (
  <Link to="/actions/$id" params={{ id }} className={classes.title}>
    {useText()(title)}
  </Link>
)

const PlannedAction = ({ action, isFirst }: { action: Action; isFirst: boolean }) => {
  const words = useWords(handlingWords)
  const inWords = useText()
  const { unitName, handler, state } = action
  return (
    <li>
      <div className={classes.body}>
        <div className={classes.facts}>
          <Title action={action} />
          <StateMark state={state} />
          <DueCell action={action} />
        </div>
        <div className={classes.aside}>
          {inWords(unitName)} · {handler === null ? words.nobody : handler.own ? words.you(handler.name) : handler.name}
        </div>
        <HowCell action={action} all />
      </div>
      <div className={classes.ways}>
        <ActionSteps action={action} quiet={!isFirst} />
        <DraftPaper action={action} />
      </div>
    </li>
  )
}

const EndedAction = ({ action }: { action: Action }) => {
  const words = useWords(planWords)
  const inWords = useText()
  const { state, ended, result } = action
  return (
    <li>
      <div className={classes.body}>
        <div className={classes.facts}>
          <Title action={action} />
          <StateMark state={state} />
        </div>
        {ended && (
          <div className={classes.aside}>
            {words.endedBy(inWords(actionStateWords[state]), ended.by, instantWords(ended.at))}
            {ended.reason && ` · ${ended.reason}`}
          </div>
        )}
        {result && <div className={classes.kept}>{result}</div>}
      </div>
    </li>
  )
}
