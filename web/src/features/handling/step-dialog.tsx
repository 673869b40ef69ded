import { Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Action } from '@silverguard/shared/handling/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { generalWords } from '../../words/general.ts'
import { stepDialogWords, stepSentences } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { AskedActions } from './asked-actions.tsx'
import { readAnew } from './handling-query.ts'
import { OwedWarning } from './owed-warning.tsx'
import { KnownRefusals, RefusedBy } from './refused-actions.tsx'
import { sendStep } from './send-step.ts'
import { faultsOf, newStepDraft } from './step-draft.ts'
import { StepFields } from './step-fields.tsx'
import { type Step, stepTitles } from './steps.ts'
import { WhomItReaches } from './whom-it-reaches.tsx'
import { whyNot } from './why-not.ts'

type Props = {
  step: Step
  /** What is asked about stays as it was pressed, whatever the list behind it does. */
  actions: readonly Action[]
  close: () => void
  leftOut?: (ids: readonly string[]) => void
  done?: () => void
}

/** Asks what a step needs, names what stands against it, and takes it with all of them or none. */
export const StepDialog = ({ step, actions: asked, close, leftOut, done }: Props) => {
  const words = useWords(stepDialogWords)
  const general = useWords(generalWords)
  const inWords = useText()
  const client = useQueryClient()
  const { today } = useInstallation()
  const form = useRef<HTMLFormElement>(null)
  const [actions, setActions] = useState(asked)
  const [draft, setDraft] = useState(() => newStepDraft(asked))
  const [tried, setTried] = useState(false)
  const faults = faultsOf(step, draft, today)
  const refused = actions.flatMap((action) => {
    const why = whyNot(action, step, draft)
    return why ? [{ action, why: inWords(why) }] : []
  })
  const { title, hint, done: said } = stepSentences[step]
  const places = () => asked.map(({ institution }) => institution)
  const sending = useMutation({
    mutationFn: () => sendStep(step, actions, draft),
    onSuccess: async ({ changed, papers, untold }) => {
      const more = [papers.length > 0 && words.papersDrafted(papers.length), untold > 0 && words.untold(untold)]
      notifications.show({ message: [inWords(said(changed)), ...more].filter(Boolean).join(' ') })
      done?.()
      close()
      await readAnew(client, ...places())
    },
    onError: () => void readAnew(client, ...places()),
  })
  const leaveOut = (ids: readonly string[]) => {
    const left = actions.filter(({ id }) => !ids.includes(id))
    leftOut?.(ids)
    sending.reset()
    if (left.length === 0) close()
    else setActions(left)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (faults.length === 0 && refused.length === 0) sending.mutate()
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <Dialog onClose={close} size="lg" title={inWords(title(actions.length))} closeButtonProps={{ 'aria-label': general.close }}>
      <form ref={form} noValidate onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{inWords(hint)}</Text>
          <AskedActions actions={actions} />
          <StepFields step={step} actions={actions} draft={draft} set={(part) => setDraft((before) => ({ ...before, ...part }))} faults={tried ? faults : []} />
          {step === 'finish' && <OwedWarning actions={actions} />}
          {step === 'escalate' && <WhomItReaches actions={actions} />}
          <KnownRefusals refused={refused} leaveOut={leaveOut} />
          {sending.error && <RefusedBy error={sending.error} actions={actions} leaveOut={leaveOut} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {general.close}
            </Button>
            <Button type="submit" loading={sending.isPending} disabled={refused.length > 0}>
              {actions.length === 1 && step !== 'drop' ? inWords(stepTitles[step]) : inWords(title(actions.length))}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
