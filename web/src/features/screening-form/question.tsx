import type { FactKey } from '@silverguard/shared/facts/catalogue'
import type { KnownFact, ScreeningSource } from '@silverguard/shared/facts/contract'
import { factValueWords } from '@silverguard/shared/facts/wording'
import { sourceWords } from '@silverguard/shared/screenings/vocabulary'
import { memo, useId } from 'react'
import { institutionFormWords } from '../../words/institution-form.ts'
import { useText } from '../../words/language.tsx'
import { screeningFormWords } from '../../words/screening-form.ts'
import { useWords } from '../../words/use-words.ts'
import { AnswerDetails } from './answer-details.tsx'
import { AnswerInput } from './answer-input.tsx'
import { type AnswerDraft, shownAnswer } from './draft.ts'
import type { FieldMessages } from './faults.ts'
import { useQuestionWords } from './question-words.ts'
import { isAsKnown } from './read-answers.ts'
import classes from './screening-form.module.css'

type Props = {
  fact: FactKey
  touched: AnswerDraft | undefined
  known: KnownFact | undefined
  usual: ScreeningSource
  screenedOn: string
  messages: FieldMessages
  change: (fact: FactKey, answer: AnswerDraft) => void
}

/** One question with what was known of it, its answer and what may be said beside. Drawn anew only when it changed itself. */
export const Question = memo(({ fact, touched, known, usual, screenedOn, messages, change }: Props) => {
  const words = useWords(screeningFormWords)
  const form = useWords(institutionFormWords)
  const inWords = useText()
  const knownId = useId()
  const question = useQuestionWords(fact)
  const answer = shownAnswer(touched, known)
  const asKnown = isAsKnown(answer, known)
  const set = (part: Partial<AnswerDraft>) => change(fact, { ...answer, ...part })
  const since = answer.trueSince || screenedOn
  const states = answer.value.trim() !== '' && (!asKnown || answer.confirmed)
  return (
    <div className={classes.question} data-stated={states || undefined}>
      <AnswerInput
        fact={fact}
        path={`answers.${fact}.value`}
        label={question}
        value={answer.value}
        error={messages[`answers.${fact}.value`]}
        describedBy={knownId}
        change={(value) => set({ value, confirmed: false })}
      />
      <div className={classes.known}>
        <span id={knownId}>
          {known ? words.lastKnown(inWords(factValueWords(fact, known.value)), known.trueSince, inWords(sourceWords[known.source])) : words.neverKnown}
          {known && states && known.trueSince > since && <span className={classes.caution}>{form.outlived(known.trueSince)}</span>}
        </span>
        {asKnown && (
          <label className={classes.check}>
            <input
              type="checkbox"
              aria-label={words.confirmOf(question)}
              checked={answer.confirmed}
              onChange={({ currentTarget }) => set({ confirmed: currentTarget.checked })}
            />
            {words.confirm}
          </label>
        )}
      </div>
      <AnswerDetails fact={fact} question={question} answer={answer} usual={usual} latest={screenedOn} messages={messages} change={set} />
    </div>
  )
})
