import { Stack } from '@mantine/core'
import type { Action, ActionEvent } from '@silverguard/shared/handling/contract'
import { countedBy, isMeasure, measures } from '@silverguard/shared/handling/measures'
import { Link } from '@tanstack/react-router'
import { PageHead } from '../../ui/page-head.tsx'
import { actionWords, handlingWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { DueCell, HowCell, LevelCell } from './action-cells.tsx'
import { ActionContent } from './action-content.tsx'
import { ActionEvents } from './action-events.tsx'
import { ActionForm } from './action-form.tsx'
import { ActionPapers } from './action-papers.tsx'
import { ActionSteps } from './action-steps.tsx'
import { Establish } from './establish.tsx'
import classes from './handling.module.css'
import { StateMark } from './state-mark.tsx'

type Props = { action: Action; events: readonly ActionEvent[] }

/** One measure: how it stands, what was done, what comes next, and everything that happened to it. */
export const ActionView = ({ action, events }: Props) => {
  const words = useWords(actionWords)
  const handling = useWords(handlingWords)
  const inWords = useText()
  const { id, institution, institutionName, townshipName, title, state, code, fact, handler, unitName, mayNote } = action
  const finishesInForm = mayNote && state === 'doing'
  return (
    <Stack gap="sm">
      <PageHead title={inWords(title)} aside={<StateMark state={state} />} />
      <div className={classes.facts}>
        <Link to="/institutions/$id" params={{ id: institution }} search={{ tab: 'handling' }}>
          {institutionName}
        </Link>
        <span>{townshipName}</span>
        <LevelCell action={action} />
      </div>
      <dl className={classes.known}>
        <div>
          <dt>{handling.due}</dt>
          <dd>
            <DueCell action={action} />
          </dd>
        </div>
        <div>
          <dt>{handling.who}</dt>
          <dd>
            {inWords(unitName)} · {handler === null ? handling.nobody : handler.own ? handling.you(handler.name) : handler.name}
          </dd>
        </div>
        <div>
          <dt>{words.ground}</dt>
          <dd>{isMeasure(code) ? words.cited(measures[code].cites.place, measures[code].cites.words) : code === 'ME' ? words.decides : words.notCited}</dd>
        </div>
      </dl>
      <HowCell action={action} all />
      <section className={classes.part} aria-label={words.steps}>
        <ActionSteps action={action} without={finishesInForm ? ['finish'] : []} />
        {countedBy(code) !== null && (
          <Link to="/institutions/$id/refunds" params={{ id: institution }}>
            {words.toLedger}
          </Link>
        )}
      </section>
      {fact !== null && state !== 'closed' && state !== 'dropped' && <Establish institution={institution} fact={fact} isKnown={action.missing.length === 0} />}
      {mayNote ? <ActionForm key={id} action={action} /> : <ActionContent action={action} />}
      <ActionPapers action={action} />
      <ActionEvents events={events} />
    </Stack>
  )
}
