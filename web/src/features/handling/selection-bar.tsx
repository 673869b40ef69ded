import { Button, Group } from '@mantine/core'
import type { Action } from '@silverguard/shared/handling/contract'
import { useState } from 'react'
import { stepDialogWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './handling.module.css'
import { useOwnSteps } from './own-steps.ts'
import type { Selection } from './selection.ts'
import { StepDialog } from './step-dialog.tsx'
import { type Step, stepTitles } from './steps.ts'
import { isOpenTo } from './why-not.ts'

/** 已选 N 条, and what can be done with them together. */
export const SelectionBar = ({ selection: { rows, leaveOut, none } }: { selection: Selection }) => {
  const words = useWords(stepDialogWords)
  const inWords = useText()
  const own = useOwnSteps()
  const [asked, setAsked] = useState<{ step: Step; actions: readonly Action[] }>()
  return (
    <Group gap={6} role="group" aria-label={words.bar} className={classes.bar} data-on={rows.length > 0 || undefined}>
      <span role="status" className={classes.count}>
        {words.chosen(rows.length)}
      </span>
      {own.map((step) => (
        <Button
          key={step}
          variant="default"
          size="compact-sm"
          disabled={!rows.some((action) => isOpenTo(action, step))}
          onClick={() => setAsked({ step, actions: rows })}
        >
          {inWords(stepTitles[step])}
        </Button>
      ))}
      {rows.length > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={none}>
          {words.unchoose}
        </Button>
      )}
      {asked && <StepDialog step={asked.step} actions={asked.actions} close={() => setAsked(undefined)} leftOut={leaveOut} done={none} />}
    </Group>
  )
}
