import { Button } from '@mantine/core'
import { openLedger } from '@silverguard/shared/handling/ledger/contract'
import { useState } from 'react'
import { call } from '../../api.ts'
import { ledgerWords, refundListWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { CountField, readPeople } from './count-field.tsx'
import { useLedgerChange } from './ledger-change.ts'
import { LedgerDialog } from './ledger-dialog.tsx'
import { ReadList } from './read-list.tsx'
import { readYuan } from './read-yuan.ts'
import classes from './refunds.module.css'
import { YuanField } from './yuan-field.tsx'

type Props = { institution: string; mayRecord: boolean; version: number; hint: string }

/** Says that what is owed is not known, and offers the three ways to know it. */
export const OpenLedger = ({ institution, mayRecord, version, hint: why }: Props) => {
  const words = useWords(ledgerWords)
  const list = useWords(refundListWords)
  const [asked, setAsked] = useState<'whole' | 'elders' | 'list'>()
  const close = () => setAsked(undefined)
  const ways = [
    { key: 'list', label: list.title, hint: words.openListHint },
    { key: 'elders', label: words.openElders, hint: words.openEldersHint },
    { key: 'whole', label: words.openWhole, hint: words.openWholeHint },
  ] as const
  return (
    <section className={classes.unknown} aria-label={words.title}>
      <h2>{words.unknownTitle}</h2>
      <p>{why}</p>
      {mayRecord ? (
        <ul className={classes.ways}>
          {ways.map(({ key, label, hint }) => (
            <li key={key}>
              <Button variant="default" onClick={() => setAsked(key)}>
                {label}
              </Button>
              <span>{hint}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>{words.onlyRecorders}</p>
      )}
      {asked === 'whole' && <OpenWhole institution={institution} close={close} />}
      {asked === 'elders' && <OpenElders institution={institution} close={close} />}
      {asked === 'list' && <ReadList institution={institution} version={version} close={close} />}
    </section>
  )
}

type Dialog = { institution: string; close: () => void }

export const OpenWhole = ({ institution, close }: Dialog) => {
  const words = useWords(ledgerWords)
  const [owed, setOwed] = useState('')
  const [elders, setElders] = useState('')
  const [tried, setTried] = useState(false)
  const [read, people] = [readYuan(owed, 'nothing'), readPeople(elders)]
  const sending = useLedgerChange({
    institution,
    send: (given: { owed: number; elders: number }) => call(openLedger, { params: { id: institution }, body: { basis: 'institution', ...given } }),
    said: words.nowOpened,
    done: close,
  })
  const submit = () => {
    setTried(true)
    if ('yuan' in read && people !== undefined) sending.mutate({ owed: read.yuan, elders: people })
  }
  return (
    <LedgerDialog title={`${words.open} · ${words.openWhole}`} hint={words.unread} confirm={words.open} close={close} submit={submit} sending={sending}>
      <YuanField label={words.owed} least="nothing" value={owed} onChange={setOwed} tried={tried} first />
      <CountField label={words.elders} value={elders} onChange={setElders} tried={tried} />
    </LedgerDialog>
  )
}

const OpenElders = ({ institution, close }: Dialog) => {
  const words = useWords(ledgerWords)
  const sending = useLedgerChange({
    institution,
    send: () => call(openLedger, { params: { id: institution }, body: { basis: 'elder' } }),
    said: words.nowOpened,
    done: close,
  })
  return (
    <LedgerDialog
      title={`${words.open} · ${words.openElders}`}
      hint={words.confirmElders}
      confirm={words.open}
      close={close}
      submit={() => sending.mutate()}
      sending={sending}
    />
  )
}
