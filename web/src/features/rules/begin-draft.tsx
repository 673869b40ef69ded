import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { sources } from '@silverguard/shared/law/sources'
import { createRuleDraft, type RuleSetSummary } from '@silverguard/shared/risk/contract'
import { profiles } from '@silverguard/shared/risk/vocabulary'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorLine } from '../../ui/error-line.tsx'
import { generalWords } from '../../words/general.ts'
import { useText } from '../../words/language.tsx'
import { draftWords, rulesWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import { openDrafts } from './rules-query.ts'

const greatestNote = 500
type Props = { ruleSets: readonly RuleSetSummary[] /** The one that the dialog proposes. */; proposed: string }

const BeginForm = ({ ruleSets, proposed, close }: Props & { close: () => void }) => {
  const words = useWords(draftWords)
  const { active } = useWords(rulesWords)
  const general = useWords(generalWords)
  const inWords = useText()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [basedOn, setBasedOn] = useState(proposed)
  const [note, setNote] = useState('')
  const beginning = useMutation({
    mutationFn: () => call(createRuleDraft, { body: { basedOn, note: note.trim() } }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: openDrafts.queryKey })
      await navigate({ to: '/rules/drafts/$id', params: { id } })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    beginning.mutate()
  }
  const choices = profiles.map((profile) => ({
    group: inWords(sources[profile]),
    items: ruleSets.filter((one) => one.profile === profile).map((one) => ({ value: one.id, label: one.active ? active(one.id) : one.id })),
  }))
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{words.beginHint}</Text>
        <NativeSelect label={words.basedOn} data={choices} value={basedOn} onChange={({ currentTarget }) => setBasedOn(currentTarget.value)} />
        <Textarea
          label={words.note}
          description={words.noteHint}
          autosize
          minRows={2}
          maxLength={greatestNote}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {beginning.error && <ErrorLine error={beginning.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            {general.cancel}
          </Button>
          <Button type="submit" loading={beginning.isPending}>
            {words.doBegin}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Begins a draft from any stored rule set, and goes to it. */
export const BeginDraft = (props: Props) => {
  const words = useWords(draftWords)
  const general = useWords(generalWords)
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.begin}</Button>
      {asking && (
        <Dialog onClose={close} title={words.begin} closeButtonProps={{ 'aria-label': general.cancel }}>
          <BeginForm {...props} close={close} />
        </Dialog>
      )}
    </>
  )
}
