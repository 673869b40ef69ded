import { Button } from '@mantine/core'
import { type FactKey, takesNoPrepayment } from '@silverguard/shared/facts/catalogue'
import { useFormContext } from 'react-hook-form'
import { InWords } from '../../ui/in-words.tsx'
import { factGroups } from '../../words/groups.ts'
import { institutionFormWords } from '../../words/institution-form.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { DayField } from './day-field.tsx'
import type { Base, Draft } from './draft.ts'
import { FactField } from './fact-field.tsx'
import classes from './institution-form.module.css'

const TakesNoPrepayment = () => {
  const words = useWords(institutionFormWords)
  const { setValue } = useFormContext<Draft>()
  const state = () => {
    for (const [key, value] of Object.entries(takesNoPrepayment)) setValue(`facts.${key as FactKey}`, String(value), { shouldDirty: true })
  }
  return (
    <Button variant="default" size="compact-xs" onClick={state}>
      {words.takesNone}
    </Button>
  )
}

/** All facts by group, with the day since which the changed ones are true. */
export const FactsSection = ({ base }: { base: Base }) => {
  const words = useWords(institutionFormWords)
  const { today } = useInstallation()
  return (
    <section className={classes.section} aria-label={words.facts}>
      <h2>{words.facts}</h2>
      <p className={classes.hint}>{words.factsHint}</p>
      <div className={classes.since}>
        <DayField name="trueSince" label={words.trueSince} description={words.trueSinceHint} latest={today} required />
      </div>
      {factGroups.map(({ title, keys }) => (
        <div key={title.en} className={classes.group}>
          <h3>
            <InWords of={title} />
            {keys.includes('largestPrepayment') && <TakesNoPrepayment />}
          </h3>
          <div className={classes.fields}>
            {keys.map((key) => (
              <FactField key={key} base={base} fact={key} />
            ))}
          </div>
        </div>
      ))}
    </section>
  )
}
