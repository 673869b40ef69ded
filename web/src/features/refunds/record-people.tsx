import { NativeSelect, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { recordPeople } from '@silverguard/shared/handling/ledger/contract'
import { type PeopleKind, peopleKinds, peopleKindWords } from '@silverguard/shared/handling/ledger/vocabulary'
import { useState } from 'react'
import { call } from '../../api.ts'
import { newId } from '../../offline/new-id.ts'
import { EvidenceChoice } from '../../ui/proof/evidence-choice.tsx'
import { handIn, idsOf, noProof } from '../../ui/proof/hand-in-files.ts'
import { useText } from '../../words/language.tsx'
import { ledgerWords, peopleWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { useMe } from '../access/me.tsx'
import { CountField, readPeople } from './count-field.tsx'
import { useLedgerChange } from './ledger-change.ts'
import { LedgerDialog } from './ledger-dialog.tsx'

type Props = { institution: string; close: () => void }

/** Counts residents: to resettle, resettled where to, taken into which assistance. */
export const RecordPeople = ({ institution, close }: Props) => {
  const words = useWords(peopleWords)
  const ledger = useWords(ledgerWords)
  const inWords = useText()
  const { today } = useInstallation()
  const account = useMe().id
  // Once for the open dialog: what is sent again because no answer came counts nobody twice.
  const [id] = useState(newId)
  const [kind, setKind] = useState<PeopleKind>('to_resettle')
  const [people, setPeople] = useState('')
  const [elder, setElder] = useState('')
  const [on, setOn] = useState<string | null>(null)
  const [where, setWhere] = useState('')
  const [proof, setProof] = useState(noProof)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const count = readPeople(people)
  const evidence = idsOf(proof)
  const needsProof = kind !== 'to_resettle'
  const sending = useLedgerChange({
    institution,
    send: async (given: { people: number; on: string }) => {
      await handIn(proof, { institution, account })
      const told = { elder: elder.trim(), where: where.trim(), note: note.trim() }
      await call(recordPeople, { params: { id: institution }, body: { id, kind, ...given, ...told, evidence } })
    },
    said: ledger.recorded,
    done: close,
  })
  const fault = kind === 'resettled' && count === 0 ? words.someResettled : elder.trim() !== '' && count !== 1 ? words.oneElder : undefined
  const submit = () => {
    setTried(true)
    if (fault === undefined && count !== undefined && on !== null && (!needsProof || evidence.length > 0)) sending.mutate({ people: count, on })
  }
  return (
    <LedgerDialog title={words.addTitle} hint={words.hint} confirm={words.add} close={close} submit={submit} sending={sending}>
      <NativeSelect
        size="xs"
        label={words.kind}
        maw={260}
        value={kind}
        data={peopleKinds.map((value) => ({ value, label: inWords(peopleKindWords[value]) }))}
        onChange={({ currentTarget }) => setKind(peopleKinds.find((one) => one === currentTarget.value) ?? kind)}
      />
      <CountField
        label={words.people}
        description={kind === 'resettled' ? undefined : words.zeroHint}
        value={people}
        onChange={setPeople}
        tried={tried}
        fault={fault}
        first
      />
      <DateInput label={ledger.on} required maw={260} maxDate={today} value={on} onChange={setOn} error={tried && on === null && ledger.dayAsked} />
      <TextInput label={words.elder} maxLength={50} value={elder} onChange={({ currentTarget }) => setElder(currentTarget.value)} />
      {needsProof && (
        <TextInput
          label={words.where}
          description={words.whereHint}
          maxLength={200}
          value={where}
          onChange={({ currentTarget }) => setWhere(currentTarget.value)}
        />
      )}
      <EvidenceChoice
        institution={institution}
        proof={proof}
        onChange={setProof}
        needed={needsProof}
        error={tried && needsProof && evidence.length === 0 ? ledger.proofAsked : undefined}
      />
      <TextInput label={ledger.note} maxLength={500} value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
    </LedgerDialog>
  )
}
