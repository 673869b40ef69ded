import { Button } from '@mantine/core'
import type { Action } from '@silverguard/shared/handling/contract'
import { useState } from 'react'
import { planWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './handling.module.css'
import { useOwnSteps } from './own-steps.ts'
import { StepDialog } from './step-dialog.tsx'
import { type Step, stepTitles } from './steps.ts'
import { isOpenTo, whyNot } from './why-not.ts'

type Props = {
  action: Action
  /** Steps that stand elsewhere on the page. */
  without?: readonly Step[]
  /** Among several measures: only the most urgent one calls. */
  quiet?: boolean
}

/** What brings a measure further. */
const onward: readonly Step[] = ['start', 'finish', 'close']

/** What one may do with a measure now, and why not what its state would allow. */
export const ActionSteps = ({ action, without = [], quiet = false }: Props) => {
  const words = useWords(planWords)
  const inWords = useText()
  const own = useOwnSteps().filter((step) => isOpenTo(action, step) && !without.includes(step))
  const [asked, setAsked] = useState<Step>()
  const refused = own.flatMap((step) => {
    const why = whyNot(action, step)
    return why ? [{ step, why }] : []
  })
  return (
    <>
      <div className={classes.steps}>
        {own
          .filter((step) => !refused.some((one) => one.step === step))
          .map((step) => (
            <Button key={step} size="compact-sm" variant={!quiet && onward.includes(step) ? 'filled' : 'default'} onClick={() => setAsked(step)}>
              {inWords(stepTitles[step])}
            </Button>
          ))}
      </div>
      {refused.map(({ step, why }) => (
        <p key={step} className={classes.notNow}>
          {words.notNow(inWords(stepTitles[step]), inWords(why))}
        </p>
      ))}
      {asked && <StepDialog step={asked} actions={[action]} close={() => setAsked(undefined)} />}
    </>
  )
}
