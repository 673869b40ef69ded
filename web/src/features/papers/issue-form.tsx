import { Button, Group, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { dayOf } from '@silverguard/shared/days'
import { paperDayFaults } from '@silverguard/shared/handling/day-order'
import { isOfLadder } from '@silverguard/shared/handling/papers/changing'
import { issuePaper, type Paper } from '@silverguard/shared/handling/papers/contract'
import { paperFields } from '@silverguard/shared/handling/papers/vocabulary'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { call, ProblemError } from '../../api.ts'
import { handIn, idsOf, noProof } from '../../ui/proof/hand-in-files.ts'
import { RefusedLine } from '../../ui/refused-line.tsx'
import { useText } from '../../words/language.tsx'
import { paperWords } from '../../words/papers.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { useMe } from '../access/me.tsx'
import type { DraftValues } from './draft-values.ts'
import { focusFault } from './focus-fault.ts'
import { isOneFile, OneFile } from './one-file.tsx'
import classes from './papers.module.css'
import type { Telling } from './told.ts'

const least = 2
/** What the system drafts where a fact is not established. */
const mark = '待核实'
const longest = { documentNo: 100, signedBy: 50 }
type Props = { paper: Paper; draft: DraftValues; telling: Telling; typing: (isTyping: boolean) => void }

/** Notes that people have issued a paper: number, signatory, day and the stamped scan, all four. */
export const IssueForm = ({ paper: { id, kind, institution, version, draftedAt }, draft, telling: { done, hear }, typing }: Props) => {
  const words = useWords(paperWords)
  const inWords = useText()
  const { today } = useInstallation()
  const account = useMe().id
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState<{ documentNo: string; signedBy: string; on: string | null }>({ documentNo: '', signedBy: '', on: null })
  const [proof, setProof] = useState(noProof)
  const [tried, setTried] = useState(false)
  const isShort = (key: 'documentNo' | 'signedBy') => typed[key].trim().length < least
  const [scan] = idsOf(proof)
  const [wrongDay] = paperDayFaults(kind, draft.values, typed.on ?? '')
  const sending = useMutation({
    mutationFn: async (whole: { on: string; scan: string }) => {
      await handIn(proof, { institution, account })
      return await call(issuePaper, { params: { id }, body: { version, documentNo: typed.documentNo, signedBy: typed.signedBy, ...whole } })
    },
    onSuccess: (issued) => {
      typing(false)
      done(issued, 'issuedNow')
    },
    onError: hear,
  })
  const isTaken = sending.error instanceof ProblemError && sending.error.problem.code === 'document_no_taken'
  const set = (part: Partial<typeof typed>) => {
    setTyped({ ...typed, ...part })
    typing(true)
    if (sending.isError) sending.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const isWhole = !isShort('documentNo') && !isShort('signedBy') && isOneFile(proof, true) && !draft.unsaved && !wrongDay
    if (isWhole && typed.on && scan) sending.mutate({ on: typed.on, scan })
    else focusFault(form.current)
  }
  const line = (key: 'documentNo' | 'signedBy') => ({
    label: words[key],
    required: true,
    autoComplete: 'off',
    maxLength: longest[key],
    value: typed[key],
    onChange: (event: { currentTarget: { value: string } }) => set({ [key]: event.currentTarget.value }),
    error: tried && isShort(key) && words.tooShort(least),
  })
  const unverified = Object.values(draft.values).reduce((sum, value) => sum + (value?.split(mark).length ?? 1) - 1, 0)
  const blank = paperFields[kind].filter(({ key }) => draft.blank.includes(key)).map(({ label }) => inWords(label))
  return (
    <section className={classes.section}>
      <h2>{words.issue}</h2>
      <p className={classes.aside}>{words.issueHint}</p>
      <form ref={form} noValidate onSubmit={submit} className={classes.fields} aria-label={words.issue}>
        <TextInput {...line('documentNo')} description={words.documentNoHint} error={isTaken ? words.documentNoTaken : line('documentNo').error} />
        <TextInput {...line('signedBy')} />
        <DateInput
          label={words.issuedOn}
          required
          w={200}
          maxDate={today}
          {...(isOfLadder(kind) ? { minDate: dayOf(new Date(draftedAt)) } : {})}
          value={typed.on}
          onChange={(on) => set({ on })}
          error={typed.on ? wrongDay && inWords(wrongDay.words) : tried && words.dayMissing}
        />
        <OneFile
          label={words.scan}
          hint={words.scanHint}
          institution={institution}
          proof={proof}
          onChange={(chosen) => {
            setProof(chosen)
            typing(true)
          }}
          needed
          tried={tried}
        />
        {unverified > 0 && <p role="note">{words.unverified(unverified)}</p>}
        {blank.length > 0 && <p>{words.blankFields(blank)}</p>}
        {draft.unsaved && <p role={tried ? 'alert' : undefined}>{words.saveFirst}</p>}
        {sending.error && !isTaken && <RefusedLine error={sending.error} />}
        <Group gap="sm">
          <Button type="submit" loading={sending.isPending}>
            {words.issue}
          </Button>
        </Group>
      </form>
    </section>
  )
}
