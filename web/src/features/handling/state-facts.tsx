import { Button, Group, NumberInput, Radio, Select, Stack, Text, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { notifications } from '@mantine/notifications'
import { type StatementSource, statementSources } from '@silverguard/shared/facts/contract'
import { stateHandlingFacts } from '@silverguard/shared/handling/contract'
import { type HandlingFactKey, handlingFactWords } from '@silverguard/shared/handling/vocabulary'
import { sourceWords } from '@silverguard/shared/screenings/vocabulary'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorLine } from '../../ui/error-line.tsx'
import { EvidenceChoice } from '../../ui/proof/evidence-choice.tsx'
import { handIn, idsOf, noProof } from '../../ui/proof/hand-in-files.ts'
import { generalWords } from '../../words/general.ts'
import { planWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { useMe } from '../access/me.tsx'
import { readAnew } from './handling-query.ts'

type Props = { institution: string; among: readonly HandlingFactKey[] }
/** Sources that a person may name; lists and the demo state facts by themselves. */
const sources = statementSources.filter((source) => source !== 'import' && source !== 'demo')
const greatestCount = 100_000

/** 填报: says what the plan has to know, in a dialog. */
export const StateFacts = (props: Props) => {
  const words = useWords(planWords)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.state}
      </Button>
      {asking && <Asking {...props} close={() => setAsking(false)} />}
    </>
  )
}

const Asking = ({ institution, among, close }: Props & { close: () => void }) => {
  const words = useWords(planWords)
  const general = useWords(generalWords)
  const inWords = useText()
  const client = useQueryClient()
  const { today } = useInstallation()
  const account = useMe().id
  const [elders, setElders] = useState<string | number>('')
  const [punished, setPunished] = useState('')
  const [since, setSince] = useState<string | null>(today)
  const [source, setSource] = useState<StatementSource>('entered')
  const [note, setNote] = useState('')
  const [proof, setProof] = useState(noProof)
  const [tried, setTried] = useState(false)
  const isCount = typeof elders === 'number' && Number.isInteger(elders) && elders >= 0 && elders <= greatestCount
  const faults = {
    elders: elders !== '' && !isCount,
    since: since === null || since > today,
    nothing: elders === '' && punished === '',
  }
  const sending = useMutation({
    mutationFn: async () => {
      await handIn(proof, { institution, account })
      const said = { ...(isCount && { eldersHarmedInDifficulty: elders }), ...(punished && { punished: punished === 'yes' }) }
      const body = { ...said, trueSince: since ?? today, source, note: note.trim(), evidence: idsOf(proof) }
      return await call(stateHandlingFacts, { params: { id: institution }, body })
    },
    onSuccess: async () => {
      notifications.show({ message: words.stated })
      close()
      await readAnew(client, institution)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!faults.elders && !faults.since && !faults.nothing) sending.mutate()
  }
  return (
    <Dialog onClose={close} title={words.stateTitle} closeButtonProps={{ 'aria-label': general.close }}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{words.stateHint}</Text>
          {among.includes('eldersHarmedInDifficulty') && (
            <NumberInput
              label={inWords(handlingFactWords.eldersHarmedInDifficulty.label)}
              description={inWords(handlingFactWords.eldersHarmedInDifficulty.question)}
              allowDecimal={false}
              clampBehavior="none"
              value={elders}
              onChange={setElders}
              error={tried && faults.elders && words.eldersWrong}
              data-autofocus
            />
          )}
          {among.includes('punished') && (
            <Radio.Group
              label={inWords(handlingFactWords.punished.label)}
              description={inWords(handlingFactWords.punished.question)}
              value={punished}
              onChange={setPunished}
            >
              <Group gap="md" mt={4}>
                <Radio size="xs" value="yes" label={general.yes} />
                <Radio size="xs" value="no" label={general.no} />
                <Radio size="xs" value="" label={words.notSaid} />
              </Group>
            </Radio.Group>
          )}
          <DateInput label={words.since} required maxDate={today} value={since} onChange={setSince} error={tried && faults.since && words.sinceWrong} />
          <Select
            label={words.source}
            allowDeselect={false}
            data={sources.map((value) => ({ value, label: inWords(sourceWords[value]) }))}
            value={source}
            onChange={(chosen) => setSource(sources.find((known) => known === chosen) ?? 'entered')}
          />
          <Textarea label={words.note} autosize maxLength={500} value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
          <EvidenceChoice institution={institution} proof={proof} onChange={setProof} needed={false} error={undefined} />
          {tried && faults.nothing && (
            <Text size="sm" role="alert" c="var(--mantine-color-error)">
              {words.sayOne}
            </Text>
          )}
          {sending.error && <ErrorLine error={sending.error} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {general.close}
            </Button>
            <Button type="submit" loading={sending.isPending}>
              {words.state}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
