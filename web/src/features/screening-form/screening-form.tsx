import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { newId } from '../../offline/new-id.ts'
import { ContradictionsNotice } from '../../ui/contradictions-notice.tsx'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { institutionFormWords } from '../../words/institution-form.ts'
import { screeningFormWords } from '../../words/screening-form.ts'
import { useWords } from '../../words/use-words.ts'
import { useMe } from '../access/me.tsx'
import { ClosingSection } from './closing-section.tsx'
import { type Base, type ScreeningDraft, shownParticular } from './draft.ts'
import { messagesOf } from './faults.ts'
import { focusFirst } from './focus-first.ts'
import { HandInLine } from './hand-in-line.tsx'
import { HeadSection } from './head-section.tsx'
import { faultsOf, fieldOf, filesToSend, newScreeningOf } from './new-screening.ts'
import { ParticularsSection } from './particulars-section.tsx'
import { QuestionsSection } from './questions-section.tsx'
import { refusedMessages } from './refused-messages.ts'
import classes from './screening-form.module.css'
import { draftKey, type KeptDraft } from './starting-point.ts'
import { useDraftSaving } from './use-draft-saving.ts'
import { type Recorded, useHandIn } from './use-hand-in.ts'
import { useScreeningDraft } from './use-screening-draft.ts'

export type FormEnds = {
  /** Shown beside the form, with the facts as they would stand. */
  live: (facts: Facts) => ReactNode
  sent: (reply: Recorded) => void
  waiting: () => void
  /** Shown when the server knows places like a new one; `save` names them as others. */
  further?: (particulars: Partial<Particulars>, save: (others: readonly string[]) => void) => ReactNode
}
type Props = FormEnds & {
  /** Under which its drafts are kept: an institution, or that it is a new place. */
  place: string
  base: Base
  start: ScreeningDraft
  differsFrom: readonly string[]
  item: string | undefined
  ruleSet: RuleSet
  /** `unkept`: this device keeps no draft; `stop` before a draft is given up. */
  notices: (unkept: boolean, stop: () => void) => ReactNode
}

/** Enter in a field is a slip: a screening is handed in by its button only. */
const keepEnter = (event: KeyboardEvent) => {
  if (event.key === 'Enter' && (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement)) event.preventDefault()
}

/** The form of one screening, of a known place or of a new one. */
export const ScreeningForm = ({ place, base, start, differsFrom, item, ruleSet, notices, live, sent, waiting, further }: Props) => {
  const words = useWords(screeningFormWords)
  const form = useWords(institutionFormWords)
  const { id: account } = useMe()
  const { today, draft, reading, refusal, setRefusal, change, changeAnswer, changeParticular } = useScreeningDraft(base, start)
  const [others, setOthers] = useState(differsFrom)
  const [tried, setTried] = useState(0)
  const element = useRef<HTMLFormElement>(null)
  const kept = useMemo((): KeptDraft => ({ draft, base, differsFrom: others }), [draft, base, others])
  const saving = useDraftSaving(draftKey(place, item), kept, draft !== start)

  const handIn = useHandIn(item, {
    sent: (reply) => {
      saving.stop()
      sent(reply)
    },
    waiting: () => {
      saving.stop()
      waiting()
    },
    refused: (problem) => setRefusal({ problem, messages: refusedMessages(problem, (path) => fieldOf(path, reading), form.refusedField) }),
  })
  const screeningOf = (differing: readonly string[]) =>
    newScreeningOf(base, draft, reading, { id: newId(), account, keptAt: new Date().toISOString(), differsFrom: differing })
  const faults = tried > 0 ? faultsOf(screeningOf(others), reading) : []
  const messages = { ...messagesOf(faults, { form, screening: words }), ...refusal?.messages }
  const submit = (differing: readonly string[]) => {
    setTried((times) => times + 1)
    const screening = screeningOf(differing)
    if (handIn.isPending || faultsOf(screening, reading).length > 0) return
    setOthers(differing)
    handIn.mutate({ screening, name: shownParticular(draft, base, 'name').trim(), photos: filesToSend(draft, reading) })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new attempt or a new refusal moves the focus
  useEffect(() => focusFirst(element.current, Object.keys(messages)), [tried, refusal])

  const parts = [
    <QuestionsSection key="questions" base={base} draft={draft} reading={reading} messages={messages} change={changeAnswer} />,
    <ParticularsSection key="particulars" base={base} draft={draft} asked={reading.askedParticulars} messages={messages} change={changeParticular} />,
  ]
  const meetsSimilar = refusal?.problem.code === 'similar_exists'
  const which = reading.form === 'unregistered' ? words.unregisteredForm : words.registeredForm
  return (
    <form
      ref={element}
      className={classes.form}
      aria-label={which}
      noValidate
      onKeyDown={keepEnter}
      onSubmit={(event) => {
        event.preventDefault()
        submit(others)
      }}
    >
      <div className={classes.column}>
        {notices(saving.failed, saving.stop)}
        <p className={classes.which} role="status">
          {which}
        </p>
        <HeadSection draft={draft} today={today} messages={messages} change={change} />
        {base.isNew ? parts.reverse() : parts}
        <ClosingSection form={reading.form} draft={draft} messages={messages} change={change} />
        {meetsSimilar && further?.(reading.particulars.now, (found) => submit([...others, ...found]))}
      </div>
      <div className={classes.beside}>
        <ContradictionsNotice facts={reading.facts} particulars={reading.particulars.now} ruleSet={ruleSet} />
        {live(reading.facts)}
      </div>
      <HandInLine
        pending={handIn.isPending}
        wrong={Object.keys(messages).length}
        count={reading.answers.answers.length}
        saving={saving}
        problem={meetsSimilar ? undefined : refusal?.problem}
        error={handIn.error}
      />
      <LeaveGuard isUnsaved={() => saving.failed && draft !== start && !handIn.isSuccess} />
    </form>
  )
}
