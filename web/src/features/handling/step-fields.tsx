import { NumberInput, Radio, Select, Stack, Text, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { dayAfter } from '@silverguard/shared/days'
import type { Action } from '@silverguard/shared/handling/contract'
import { type LadderStep, ladderStepWords } from '@silverguard/shared/handling/vocabulary'
import { useQueries } from '@tanstack/react-query'
import { ErrorLine } from '../../ui/error-line.tsx'
import { stepDialogWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { handlersOf } from './handling-query.ts'
import { asksReason, dueSteps, type StepDraft, type StepFault } from './step-draft.ts'
import type { Step } from './steps.ts'

type Props = { actions: readonly Action[]; draft: StepDraft; set: (part: Partial<StepDraft>) => void; faults: readonly StepFault[] }

/** What a step asks for: of each its own. */
export const StepFields = ({ step, ...props }: Props & { step: Step }) => (
  <>
    {step === 'assign' && <HandlerField {...props} />}
    {step === 'escalate' && <LadderField {...props} />}
    {step === 'extend' && <ExtensionFields {...props} />}
    {step === 'finish' && <ResultField {...props} />}
    {asksReason(step) && <ReasonField {...props} />}
  </>
)

const ReasonField = ({ draft, set, faults }: Props) => {
  const words = useWords(stepDialogWords)
  return (
    <Textarea
      label={words.reason}
      required
      autosize
      minRows={2}
      maxLength={500}
      data-autofocus
      value={draft.reason}
      onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
      error={faults.includes('reason') && words.reasonShort}
    />
  )
}

const ResultField = ({ actions, draft, set }: Props) => {
  const words = useWords(stepDialogWords)
  return (
    <Textarea
      label={words.result}
      description={actions.length > 1 ? words.resultHint : undefined}
      autosize
      minRows={2}
      maxLength={2000}
      data-autofocus
      value={draft.result}
      onChange={({ currentTarget }) => set({ result: currentTarget.value })}
    />
  )
}

const ExtensionFields = ({ draft, set, faults }: Props) => {
  const words = useWords(stepDialogWords)
  const { today } = useInstallation()
  return (
    <>
      <Radio.Group label={words.by} value={draft.by} onChange={(by) => set({ by: by === 'day' ? 'day' : 'days' })}>
        <Stack gap={6} mt={4}>
          <Radio size="xs" value="days" label={words.byDays} />
          <Radio size="xs" value="day" label={words.toDay} />
        </Stack>
      </Radio.Group>
      {draft.by === 'days' ? (
        <NumberInput
          label={words.days}
          required
          min={1}
          max={500}
          clampBehavior="none"
          allowDecimal={false}
          value={draft.days}
          onChange={(days) => set({ days })}
          error={faults.includes('days') && words.daysWrong}
        />
      ) : (
        <DateInput
          label={words.day}
          required
          minDate={dayAfter(today, 1)}
          value={draft.on}
          onChange={(on) => set({ on })}
          error={faults.includes('on') && words.dayWrong}
        />
      )}
    </>
  )
}

const LadderField = ({ actions, draft, set }: Props) => {
  const words = useWords(stepDialogWords)
  const inWords = useText()
  const due = dueSteps(actions)
  if (due.length === 0) return <Text size="sm">{words.noStep}</Text>
  const dueFor = (step: LadderStep) => actions.filter(({ ladder }) => ladder?.due && ladder.step === step).length
  return (
    <Radio.Group label={words.step} value={draft.ladderStep} onChange={(chosen) => set({ ladderStep: due.find((step) => step === chosen) ?? null })}>
      <Stack gap={6} mt={4}>
        {due.map((step) => (
          <Radio key={step} size="xs" value={step} label={words.stepOf(inWords(ladderStepWords[step]), dueFor(step))} />
        ))}
      </Stack>
    </Radio.Group>
  )
}

/** Officers who may handle every one of them. */
const HandlerField = ({ actions, draft, set, faults }: Props) => {
  const words = useWords(stepDialogWords)
  const units = [...new Set(actions.map(({ unit }) => unit))]
  const queries = useQueries({ queries: units.map(handlersOf) })
  const failed = queries.find(({ error }) => error)
  if (failed) return <ErrorLine error={failed.error} />
  const lists = queries.map(({ data }) => data?.handlers ?? [])
  const isKnown = queries.every(({ data }) => data !== undefined)
  const handlers = (lists[0] ?? []).filter(({ account }) => lists.every((list) => list.some((other) => other.account === account)))
  if (isKnown && handlers.length === 0) return <Text size="sm">{words.noHandlers}</Text>
  return (
    <Select
      label={words.handler}
      description={words.handlerHint}
      required
      searchable
      data={handlers.map(({ account, name, divisionName }) => ({ value: account, label: words.among(name, divisionName) }))}
      value={draft.handler}
      onChange={(handler) => set({ handler })}
      error={faults.includes('handler') && words.chooseHandler}
    />
  )
}
