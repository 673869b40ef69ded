import { Button, Checkbox, Text } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { sources } from '@silverguard/shared/law/sources'
import { type Effect, publishRuleDraft, type RuleDraft, type RuleSetSummary } from '@silverguard/shared/risk/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { call, ProblemError } from '../../api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { generalWords } from '../../words/general.ts'
import { useText } from '../../words/language.tsx'
import { draftWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { MovesList } from './moves-list.tsx'
import { ReasonForm } from './reason-form.tsx'

export type Published = z.output<typeof publishRuleDraft.reply>
type Props = {
  draft: RuleDraft
  present: RuleSetSummary
  /** What it would do; absent while that is being worked out. */
  effect: Effect | undefined
  isUnsaved: boolean
  published: (result: Published) => void
}

const isOutdated = (error: unknown) => error instanceof ProblemError && error.problem.code === 'base_outdated'

const PublishForm = ({ draft, present, effect, published, close }: Omit<Props, 'isUnsaved'> & { close: () => void }) => {
  const words = useWords(draftWords)
  const inWords = useText()
  const queries = useQueryClient()
  const { today } = useInstallation()
  const [day, setDay] = useState<string | null>(today)
  // Asked for only once the server has said what would be undone on that day.
  const [consents, setConsents] = useState(false)
  const publishing = useMutation({
    mutationFn: ({ holdsFrom, reason }: { holdsFrom: string; reason: string }) =>
      call(publishRuleDraft, { params: { id: draft.id }, body: { version: draft.version, holdsFrom, reason, despiteNewer: consents } }),
    onSuccess: async (result) => {
      published(result)
      await queries.invalidateQueries()
    },
  })
  const isUndoing = isOutdated(publishing.error)
  const chooseDay = (chosen: string | null) => {
    setDay(chosen)
    setConsents(false)
    publishing.reset()
  }
  return (
    <ReasonForm
      hint={draft.profile === present.profile ? undefined : words.switches(inWords(sources[draft.profile]))}
      label={words.reason}
      description={words.reasonHint}
      confirm={words.publish}
      close={close}
      isReady={day !== null}
      give={(reason) => day !== null && publishing.mutate({ holdsFrom: day, reason })}
      pending={publishing.isPending}
      error={publishing.error}
    >
      <div role="status">
        {effect ? (
          <>
            <Text size="sm">{words.willMove(effect.moved)}</Text>
            <MovesList moves={effect.moves} />
            <Text size="sm">{words.confirmedStays(effect.workload.underReview.after)}</Text>
          </>
        ) : (
          <Text size="sm">{words.stillTrying}</Text>
        )}
      </div>
      <DateInput label={words.day} description={words.dayHint} required value={day} onChange={chooseDay} minDate={today} />
      {(isUndoing || consents) && (
        <Checkbox label={words.despiteNewer} checked={consents} onChange={({ currentTarget }) => setConsents(currentTarget.checked)} />
      )}
      {publishing.isPending && (
        <Text size="sm" role="status">
          {words.publishing}
        </Text>
      )}
    </ReasonForm>
  )
}

/** Publishes what is saved, once its effect stands before the eyes of who does it. */
export const PublishDraft = ({ isUnsaved, ...props }: Props) => {
  const words = useWords(draftWords)
  const general = useWords(generalWords)
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return (
    <>
      <Button disabled={isUnsaved} title={isUnsaved ? words.unsavedPublish : undefined} onClick={() => setAsking(true)}>
        {words.publish}
      </Button>
      {asking && (
        <Dialog onClose={close} size="lg" title={words.publishTitle} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': general.cancel }}>
          <PublishForm {...props} close={close} />
        </Dialog>
      )}
    </>
  )
}
