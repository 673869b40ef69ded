import { Button } from '@mantine/core'
import type { FactKey } from '@silverguard/shared/facts/catalogue'
import type { ScreeningSource } from '@silverguard/shared/facts/contract'
import { useState } from 'react'
import { screeningFormWords } from '../../words/screening-form.ts'
import { useWords } from '../../words/use-words.ts'
import { AnswerInput } from './answer-input.tsx'
import { type AnswerDraft, blankSaid } from './draft.ts'
import type { FieldMessages } from './faults.ts'
import { hasDetails } from './read-answers.ts'
import { SaidFields } from './said-fields.tsx'
import classes from './screening-form.module.css'

type Props = {
  fact: FactKey
  question: string
  answer: AnswerDraft
  usual: ScreeningSource
  latest: string
  messages: FieldMessages
  change: (part: Partial<AnswerDraft>) => void
}

/** What may be said beside an answer, and what another source says instead; closed until wanted, or until something is wrong in it. */
export const AnswerDetails = ({ fact, question, answer, usual, latest, messages, change }: Props) => {
  const words = useWords(screeningFormWords)
  const path = `answers.${fact}`
  const [opened, setOpened] = useState(() => hasDetails(answer) || answer.other !== null)
  const open = opened || Object.keys(messages).some((each) => each !== `${path}.value`)
  const { other } = answer
  return (
    <details className={classes.details} open={open} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary aria-label={words.moreOf(question)}>{words.more}</summary>
      {open && (
        <div className={classes.inDetails}>
          <SaidFields path={path} said={answer} usual={usual} latest={latest} messages={messages} change={change} />
          {other === null ? (
            <Button variant="default" onClick={() => change({ other: { ...blankSaid, source: 'resident' } })}>
              {words.addOther}
            </Button>
          ) : (
            <fieldset className={classes.other}>
              <legend>{words.other}</legend>
              <AnswerInput
                fact={fact}
                path={`${path}.other.value`}
                label={words.otherValue}
                value={other.value}
                error={messages[`${path}.other.value`]}
                describedBy=""
                change={(value) => change({ other: { ...other, value } })}
              />
              <SaidFields
                path={`${path}.other`}
                said={other}
                usual="resident"
                latest={latest}
                messages={messages}
                change={(part) => change({ other: { ...other, ...part } })}
              />
              <Button variant="default" onClick={() => change({ other: null })}>
                {words.dropOther}
              </Button>
            </fieldset>
          )}
        </div>
      )}
    </details>
  )
}
