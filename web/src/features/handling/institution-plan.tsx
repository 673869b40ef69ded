import { Button, Group, Stack } from '@mantine/core'
import type { Action } from '@silverguard/shared/handling/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { planWords } from '../../words/handling.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { AddAction } from './add-action.tsx'
import classes from './handling.module.css'
import { type PlanReply, planOf } from './handling-query.ts'
import { isRunning } from './is-running.ts'
import { PlanActions } from './plan-actions.tsx'
import { PlanFacts } from './plan-facts.tsx'
import { PlanHead } from './plan-head.tsx'

/** 一院一策: the plan of one institution, from what it was drawn up to what was done. */
export const InstitutionPlan = ({ institution }: { institution: string }) => (
  <Loaded query={useQuery(planOf(institution))}>{(reply) => <Plan id={institution} reply={reply} />}</Loaded>
)

const Plan = ({ id, reply }: { id: string; reply: PlanReply }) => {
  const words = useWords(planWords)
  const { plan, actions, mayAdd } = reply
  const { today } = useInstallation()
  const isLate = (action: Action) => isRunning(action) && action.dueOn < today
  return (
    <Stack gap="sm">
      {plan ? (
        <PlanHead plan={plan} gate={reply.gate} />
      ) : (
        <EmptyState title={words.noPlan} hint={words.noPlanHint}>
          <Link to="/institutions/$id" params={{ id }} search={{ tab: 'judgement' }}>
            {words.toJudgement}
          </Link>
        </EmptyState>
      )}
      <Group gap={6}>
        <Button variant="default" renderRoot={(props) => <Link to="/institutions/$id/refunds" params={{ id }} {...props} />}>
          {words.refunds}
        </Button>
        <Button variant="default" renderRoot={(props) => <Link to="/institutions/$id" params={{ id }} search={{ tab: 'history' }} {...props} />}>
          {words.timeline}
        </Button>
        {plan && (
          <Button variant="default" renderRoot={(props) => <Link to="/institutions/$id/plan/print" params={{ id }} {...props} />}>
            {words.print}
          </Button>
        )}
      </Group>
      <PlanFacts institution={id} reply={reply} />
      {(plan || actions.length > 0) && (
        <section className={classes.part} aria-label={words.measures}>
          <Group gap={10}>
            <h2>{words.measures}</h2>
            <span>{words.counts(actions.length, actions.filter(isLate).length, actions.filter(({ state }) => state === 'closed').length)}</span>
            {mayAdd && <AddAction institution={id} />}
          </Group>
          <PlanActions actions={actions} />
        </section>
      )}
    </Stack>
  )
}
