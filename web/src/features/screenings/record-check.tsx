import { Button, Group, Radio, Stack, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { notifications } from '@mantine/notifications'
import { factCatalogue } from '@silverguard/shared/facts/catalogue'
import { factValueWords } from '@silverguard/shared/facts/wording'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { checkMatterWords, checkOutcomes, checkOutcomeWords, type OutsideRegister, outsideRegisterCatalogue } from '@silverguard/shared/screenings/vocabulary'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, Fragment, useState } from 'react'
import { refusal } from '../../api.ts'
import { newId } from '../../offline/new-id.ts'
import { discardItem, keepCheck, type OutboxPhoto, sendNow } from '../../offline/outbox.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorLine } from '../../ui/error-line.tsx'
import { FilesField } from '../../ui/files-field.tsx'
import { generalWords } from '../../words/general.ts'
import { useText } from '../../words/language.tsx'
import { screeningsWords } from '../../words/screenings.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { useMe } from '../access/me.tsx'
import { answersOf, asksTransactions, type CheckDraft, checkOf, draftOf, faultsOf } from './check-draft.ts'
import { readAnew } from './screenings-query.ts'

type Props = { register: OutsideRegister; institution: Institution; basedOn: string; close: () => void }

/** Records a look into an outside register; kept on the device first, so that a network that fails loses nothing. */
export const RecordCheck = ({ register, institution, basedOn, close }: Props) => {
  const words = useWords(screeningsWords)
  const general = useWords(generalWords)
  const inWords = useText()
  const client = useQueryClient()
  const { today } = useInstallation()
  const account = useMe().id
  const [draft, setDraft] = useState<CheckDraft>(() => draftOf(register, institution.particulars, today))
  const [files, setFiles] = useState<OutboxPhoto[]>([])
  const [tried, setTried] = useState(false)
  const { id, particulars } = institution
  const { label, matters } = outsideRegisterCatalogue[register]
  const faults = faultsOf(draft, today)
  const faultAt = (field: string) => {
    const fault = tried ? faults[field] : undefined
    return fault && words[fault]
  }
  const sending = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const check = checkOf(draft, { id: newId(), account, basedOn, evidence: files.map((file) => file.id) })
      await keepCheck(id, check, particulars.name, files)
      const sent = await sendNow(check.id)
      if (sent.outcome !== 'refused') return sent.outcome
      // What was refused still stands in this dialog, to be put right; as it is it would only be refused again.
      await discardItem(check.id)
      throw refusal(sent.problem.status, sent.problem.title, sent.problem)
    },
    onSuccess: async (outcome) => {
      notifications.show({ message: outcome === 'sent' ? words.recorded : words.kept })
      await readAnew(client, id)
      close()
    },
  })
  const set = (part: Partial<CheckDraft>) => setDraft((before) => ({ ...before, ...part }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length === 0) sending.mutate()
  }
  const outcomes = checkOutcomes.map((outcome) => <Radio key={outcome} value={outcome} label={inWords(checkOutcomeWords[outcome])} />)
  const answers = answersOf(draft)
  const transactions = asksTransactions(draft) && (
    <Radio.Group
      label={words.transactions}
      required
      value={draft.transactions ?? null}
      onChange={(outcome) => set({ transactions: checkOutcomes.find((one) => one === outcome) })}
      error={faultAt('transactions')}
    >
      <Group gap="lg" mt={4}>
        <Radio value="found" label={general.yes} />
        <Radio value="not_found" label={general.no} />
        <Radio value="unclear" label={words.notEstablished} />
      </Group>
    </Radio.Group>
  )
  return (
    <Dialog onClose={close} size="lg" title={words.checkOf(inWords(label))} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': general.cancel }}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <DateInput
            w={180}
            label={words.checkedOn}
            required
            maxDate={today}
            value={draft.checkedOn || null}
            onChange={(day) => set({ checkedOn: day ?? '' })}
            error={faultAt('checkedOn')}
          />
          <Textarea
            label={words.searched}
            description={words.searchedHint}
            required
            autosize
            minRows={3}
            value={draft.searched}
            onChange={({ currentTarget }) => set({ searched: currentTarget.value })}
            error={faultAt('searched')}
          />
          {matters.map((matter) => (
            <Fragment key={matter}>
              <Radio.Group
                label={inWords(checkMatterWords[matter])}
                required
                value={draft.results[matter] ?? null}
                onChange={(outcome) => set({ results: { ...draft.results, [matter]: checkOutcomes.find((one) => one === outcome) } })}
                error={faultAt(matter)}
              >
                <Group gap="lg" mt={4}>
                  {outcomes}
                </Group>
              </Radio.Group>
              {matter === 'related_companies' && transactions}
            </Fragment>
          ))}
          <div role="status">
            {words.states}:{' '}
            {answers.length === 0
              ? words.statesNone
              : answers.map(({ fact, value }) => (
                  <strong key={fact}>
                    {words.statesSame(inWords(factCatalogue[fact].label), value === null ? words.notEstablished : inWords(factValueWords(fact, value)))}
                  </strong>
                ))}
          </div>
          <Textarea
            label={words.finding}
            description={words.findingHint}
            autosize
            minRows={2}
            maxLength={2000}
            value={draft.finding}
            onChange={({ currentTarget }) => set({ finding: currentTarget.value })}
          />
          <FilesField files={files} onChange={setFiles} label={words.files} />
          {sending.error && <ErrorLine error={sending.error} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {general.cancel}
            </Button>
            <Button type="submit" loading={sending.isPending}>
              {words.record}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
