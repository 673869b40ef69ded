import { useEffect, useRef } from 'react'
import { importWords } from '../../words/importing.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './import-steps.module.css'

export type Step = 'columns' | 'trial' | 'import'
const order = ['file', 'columns', 'trial', 'import'] as const

/** What was pressed is gone after a step: the reader of the screen stands at the heading again. */
const useFocusOnChange = (step: Step) => {
  const before = useRef(step)
  useEffect(() => {
    if (before.current !== step) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    before.current = step
  }, [step])
}

/** Where in the four steps one stands. */
export const ImportSteps = ({ at }: { at: Step }) => {
  const words = useWords(importWords)
  const labels = { file: words.stepFile, columns: words.stepColumns, trial: words.stepTrial, import: words.stepImport }
  const now = order.indexOf(at)
  useFocusOnChange(at)
  return (
    <ol className={classes.steps} aria-label={words.steps}>
      {order.map((step, place) => (
        <li key={step} data-done={place < now || undefined} aria-current={place === now ? 'step' : undefined}>
          <span className={classes.number}>{place + 1}</span>
          {labels[step]}
        </li>
      ))}
    </ol>
  )
}
