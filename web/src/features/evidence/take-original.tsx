import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type EvidenceFile, readEvidenceOriginal } from '@silverguard/shared/evidence/contract'
import { DisclosureReason } from '@silverguard/shared/institutions/contract'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'
import { downloadAddress } from '../../api.ts'
import { useCheckedForm } from '../../ui/checked-form.ts'
import { evidenceWords } from '../../words/evidence.ts'
import { generalWords } from '../../words/general.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import classes from './evidence.module.css'

const Asked = z.object({ reason: DisclosureReason })

/** The file as it was handed in, for a reason and for those who may. */
export const TakeOriginal = ({ file: { id, fileName } }: { file: EvidenceFile }) => {
  const words = useWords(evidenceWords)
  const general = useWords(generalWords)
  const may = useMay('personal.disclose')
  const [asking, setAsking] = useState(false)
  if (!may) return null
  const take = (reason: string) => {
    const link = document.createElement('a')
    link.href = downloadAddress(readEvidenceOriginal, { params: { id }, query: { reason } })
    link.download = ''
    link.click()
    setAsking(false)
  }
  return (
    <>
      <button type="button" className={classes.way} aria-label={words.originalOf(fileName)} onClick={() => setAsking(true)}>
        {words.original}
      </button>
      <Modal opened={asking} onClose={() => setAsking(false)} title={words.originalTitle} closeButtonProps={{ 'aria-label': general.cancel }}>
        <ReasonForm take={take} cancel={() => setAsking(false)} />
      </Modal>
    </>
  )
}

const ReasonForm = ({ take, cancel }: { take: (reason: string) => void; cancel: () => void }) => {
  const words = useWords(evidenceWords)
  const general = useWords(generalWords)
  const { values, set, check, problemOf } = useCheckedForm(Asked, { reason: '' })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The page around it may be a form too, and is not to be sent.
    event.stopPropagation()
    check(({ reason }) => take(reason))
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">{words.originalHint}</Text>
        <TextInput
          label={words.reason}
          description={words.reasonHint}
          autoComplete="off"
          required
          data-autofocus
          maxLength={200}
          value={values.reason}
          onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
          error={problemOf('reason')}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={cancel}>
            {general.cancel}
          </Button>
          <Button type="submit">{words.take}</Button>
        </Group>
      </Stack>
    </form>
  )
}
