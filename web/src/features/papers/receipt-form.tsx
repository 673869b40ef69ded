import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { type Paper, recordReceipt } from '@silverguard/shared/handling/papers/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { call } from '../../api.ts'
import { handIn, idsOf, noProof } from '../../ui/proof/hand-in-files.ts'
import { RefusedLine } from '../../ui/refused-line.tsx'
import { paperWords } from '../../words/papers.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { useMe } from '../access/me.tsx'
import { focusFault } from './focus-fault.ts'
import { isOneFile, OneFile } from './one-file.tsx'
import classes from './papers.module.css'
import type { Telling } from './told.ts'

type Props = { paper: Paper; telling: Telling; typing: (isTyping: boolean) => void; recorded: () => void }

/** 回执: who received the paper and when; a file where there is one. */
export const ReceiptForm = ({ paper: { id, institution, version, issued, receipt }, telling: { done, hear }, typing, recorded }: Props) => {
  const words = useWords(paperWords)
  const { today } = useInstallation()
  const account = useMe().id
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState({ on: receipt?.on ?? null, receivedBy: receipt?.receivedBy ?? '', note: receipt?.note ?? '' })
  const [proof, setProof] = useState(() => ({ ...noProof, chosen: receipt?.evidence ? [receipt.evidence] : [] }))
  const [tried, setTried] = useState(false)
  const isNamed = typed.receivedBy.trim() !== ''
  const sending = useMutation({
    mutationFn: async (on: string) => {
      await handIn(proof, { institution, account })
      const [evidence] = idsOf(proof)
      const { receivedBy, note } = typed
      return await call(recordReceipt, { params: { id }, body: { version, on, receivedBy, note, ...(evidence ? { evidence } : {}) } })
    },
    onSuccess: (received) => {
      typing(false)
      done(received, 'receiptNow')
      recorded()
    },
    onError: hear,
  })
  const set = (part: Partial<typeof typed>) => {
    setTyped({ ...typed, ...part })
    typing(true)
    if (sending.isError) sending.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isNamed && typed.on && isOneFile(proof, false)) sending.mutate(typed.on)
    else focusFault(form.current)
  }
  return (
    <form ref={form} noValidate onSubmit={submit} className={classes.fields} aria-label={words.recordReceipt}>
      <DateInput
        label={words.receivedOn}
        required
        w={200}
        maxDate={today}
        {...(issued ? { minDate: issued.on } : {})}
        value={typed.on}
        onChange={(on) => set({ on })}
        error={tried && !typed.on && words.dayMissing}
      />
      <TextInput
        label={words.receivedBy}
        description={words.receivedByHint}
        required
        autoComplete="off"
        maxLength={100}
        value={typed.receivedBy}
        onChange={({ currentTarget }) => set({ receivedBy: currentTarget.value })}
        error={tried && !isNamed && words.tooShort(1)}
      />
      <Textarea
        label={words.note}
        autosize
        minRows={2}
        maxLength={500}
        value={typed.note}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
      />
      <OneFile
        label={words.receiptFile}
        institution={institution}
        proof={proof}
        onChange={(chosen) => {
          setProof({ ...chosen, chosen: [...chosen.chosen] })
          typing(true)
        }}
        needed={false}
        tried={tried}
      />
      {sending.error && <RefusedLine error={sending.error} />}
      <Group gap="sm">
        <Button type="submit" loading={sending.isPending}>
          {receipt ? words.correctReceipt : words.recordReceipt}
        </Button>
      </Group>
    </form>
  )
}
