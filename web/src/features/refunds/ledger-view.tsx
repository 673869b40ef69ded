import { Button, Group, Stack, Text } from '@mantine/core'
import type { RefundLedger } from '@silverguard/shared/handling/ledger/contract'
import { ledgerBasisWords } from '@silverguard/shared/handling/ledger/vocabulary'
import { useState } from 'react'
import { dayWords } from '../../ui/figures.ts'
import { useText } from '../../words/language.tsx'
import { ledgerWords, refundListWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { AddElder } from './add-elder.tsx'
import type { Keeping } from './keeping.ts'
import { LedgerLines } from './ledger-lines.tsx'
import { LedgerSums } from './ledger-sums.tsx'
import { OpenLedger, OpenWhole } from './open-ledger.tsx'
import { ReadList } from './read-list.tsx'
import classes from './refunds.module.css'

/** The ledger of a place: its sums, its lines, and what can be added. */
export const LedgerView = (keeping: Keeping) => {
  const words = useWords(ledgerWords)
  const list = useWords(refundListWords)
  const inWords = useText()
  const { institution, ledger, mayRecord } = keeping
  const [asked, setAsked] = useState<'elder' | 'list' | 'whole'>()
  const close = () => setAsked(undefined)
  const byElder = ledger.basis === 'elder'
  const present = ledger.lines.filter(({ voided }) => voided === null)
  const isAllStruck = present.length === 0 && ledger.lines.length > 0
  return (
    <Stack gap={8}>
      <Text size="sm" c="dimmed">
        {inWords(ledgerBasisWords[ledger.basis])} · {words.openedBy(ledger.openedBy, dayWords(ledger.openedAt))}
        {ledger.elders !== null && ` · ${words.eldersConcerned(ledger.elders)}`}
      </Text>
      {isAllStruck ? (
        <OpenLedger institution={institution} mayRecord={mayRecord} version={ledger.version} hint={words.allStruck} />
      ) : ledger.balance === 'unknown' ? (
        <p className={classes.nothing}>{words.noLines}</p>
      ) : (
        <LedgerSums label={words.sums} sums={ledger.sums} />
      )}
      {mayRecord && byElder && !isAllStruck && (
        <Group gap="xs">
          <Button variant="default" onClick={() => setAsked('elder')}>
            {words.addElder}
          </Button>
          <Button variant="default" onClick={() => setAsked('list')}>
            {list.title}
          </Button>
          {present.length === 0 && (
            <Button variant="default" onClick={() => setAsked('whole')}>
              {words.openWhole}
            </Button>
          )}
        </Group>
      )}
      {present.length > 0 && <LedgerLines keeping={keeping} lines={present} />}
      <StruckLines ledger={ledger} />
      {asked === 'elder' && <AddElder institution={institution} version={ledger.version} close={close} />}
      {asked === 'whole' && <OpenWhole institution={institution} close={close} />}
      {asked === 'list' && <ReadList institution={institution} version={ledger.version} close={close} />}
    </Stack>
  )
}

const StruckLines = ({ ledger: { lines } }: { ledger: RefundLedger }) => {
  const words = useWords(ledgerWords)
  const struck = lines.filter(({ voided }) => voided !== null)
  if (struck.length === 0) return null
  return (
    <details className={classes.struckLines}>
      <summary>{words.struckLines(struck.length)}</summary>
      <ul>
        {struck.map(({ id, elder, reference, voided }) => (
          <li key={id}>
            <s>{[elder, reference].filter(Boolean).join(' ')}</s> {voided && words.struckBy(voided.by, dayWords(voided.at), voided.reason)}
          </li>
        ))}
      </ul>
    </details>
  )
}
