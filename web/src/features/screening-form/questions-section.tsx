import { Button } from '@mantine/core'
import { type FactKey, takesNoPrepayment } from '@silverguard/shared/facts/catalogue'
import { factGroupsAsked } from '@silverguard/shared/screenings/questions'
import { InWords } from '../../ui/in-words.tsx'
import { screeningFormWords } from '../../words/screening-form.ts'
import { useWords } from '../../words/use-words.ts'
import { type AnswerDraft, type Base, knownOf, type ScreeningDraft, shownAnswer } from './draft.ts'
import type { FieldMessages } from './faults.ts'
import { Question } from './question.tsx'
import { isAsKnown, usualSource } from './read-answers.ts'
import type { ScreeningReading } from './read-screening.ts'
import classes from './screening-form.module.css'

type Props = {
  base: Base
  draft: ScreeningDraft
  reading: ScreeningReading
  messages: FieldMessages
  change: (fact: FactKey, answer: AnswerDraft) => void
}

const noMessages: FieldMessages = {}
const messagesAt = (fact: FactKey, messages: FieldMessages): FieldMessages => {
  const own = Object.entries(messages).filter(([path]) => path.startsWith(`answers.${fact}.`))
  return own.length === 0 ? noMessages : Object.fromEntries(own)
}

/** The questions that apply, by group; each group's known rest can be stated again at once. */
export const QuestionsSection = ({ base, draft, reading, messages, change }: Props) => {
  const words = useWords(screeningFormWords)
  const answerOf = (fact: FactKey) => shownAnswer(draft.answers[fact], knownOf(base, fact))
  const isRest = (fact: FactKey) => isAsKnown(answerOf(fact), knownOf(base, fact)) && !answerOf(fact).confirmed
  const confirmAll = (facts: readonly FactKey[]) => {
    for (const fact of facts) change(fact, { ...answerOf(fact), confirmed: true })
  }
  const takesNone = () => {
    for (const [fact, value] of Object.entries(takesNoPrepayment) as [FactKey, number][]) {
      change(fact, { ...answerOf(fact), value: String(value), confirmed: true })
    }
  }
  return (
    <section className={classes.section} aria-label={words.questions}>
      <h2>{words.questions}</h2>
      <p className={classes.hint}>{words.questionsHint}</p>
      {factGroupsAsked[reading.form].map(({ title, facts }) => {
        const asked = facts.filter((fact) => reading.asked.includes(fact))
        const rest = asked.filter(isRest)
        return (
          <section key={title.en} className={classes.group}>
            <h3>
              <InWords of={title} />
              {asked.includes('largestPrepayment') && (
                <Button variant="default" onClick={takesNone}>
                  {words.takesNone}
                </Button>
              )}
            </h3>
            <div className={classes.questions}>
              {asked.map((fact) => (
                <Question
                  key={fact}
                  fact={fact}
                  touched={draft.answers[fact]}
                  known={knownOf(base, fact)}
                  usual={usualSource(fact, draft)}
                  screenedOn={draft.screenedOn}
                  messages={messagesAt(fact, messages)}
                  change={change}
                />
              ))}
            </div>
            {rest.length > 0 && (
              <Button variant="default" onClick={() => confirmAll(rest)}>
                {words.confirmRest(rest.length)}
              </Button>
            )}
          </section>
        )
      })}
    </section>
  )
}
