import { Button, Text } from '@mantine/core'
import { type PeopleEntry, voidPeople } from '@silverguard/shared/handling/ledger/contract'
import { resettledOf } from '@silverguard/shared/handling/ledger/known'
import { peopleKindWords } from '@silverguard/shared/handling/ledger/vocabulary'
import { useState } from 'react'
import { call } from '../../api.ts'
import { countWords, dayWords } from '../../ui/figures.ts'
import { FileNames } from '../../ui/proof/file-names.tsx'
import { useText } from '../../words/language.tsx'
import { ledgerWords, peopleWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { RecordPeople } from './record-people.tsx'
import { People } from './refund-cells.tsx'
import classes from './refunds.module.css'
import type { PlaceRefunds } from './refunds-query.ts'
import { StrikeDialog } from './strike-dialog.tsx'

type Props = { institution: string; people: PlaceRefunds['people']; mayRecord: boolean }

/** Residents to resettle, resettled, and taken into assistance: counted from entries, and not counted is said. */
export const PeoplePart = ({ institution, people, mayRecord }: Props) => {
  const words = useWords(peopleWords)
  const inWords = useText()
  const [adding, setAdding] = useState(false)
  const { toResettle, resettled, assisted, entries } = people
  const counts = [
    [inWords(peopleKindWords.to_resettle), toResettle],
    [inWords(peopleKindWords.resettled), resettledOf(people)],
    [words.left, toResettle === null ? null : toResettle - resettled],
    [inWords(peopleKindWords.assisted), assisted],
  ] as const
  return (
    <section aria-label={words.title} className={classes.people}>
      <h2>{words.title}</h2>
      <div className={classes.sums}>
        <dl>
          {counts.map(([label, count]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <People count={count} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <Text size="sm" c="dimmed">
        {words.hint}
      </Text>
      {entries.length === 0 ? (
        <Text size="sm">{words.none}</Text>
      ) : (
        <ul className={classes.payments} aria-label={words.entries}>
          {entries.map((entry) => (
            <Entry key={entry.id} institution={institution} entry={entry} mayRecord={mayRecord} />
          ))}
        </ul>
      )}
      {mayRecord && (
        <Button variant="default" onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      )}
      {adding && <RecordPeople institution={institution} close={() => setAdding(false)} />}
    </section>
  )
}

const Entry = ({ institution, entry, mayRecord }: { institution: string; entry: PeopleEntry; mayRecord: boolean }) => {
  const words = useWords(peopleWords)
  const ledger = useWords(ledgerWords)
  const inWords = useText()
  const [asked, setAsked] = useState(false)
  const { id, kind, people, elder, on, where, evidence, note, by, at, voided } = entry
  const what = words.entryWords(inWords(peopleKindWords[kind]), countWords(people), on)
  const Count = voided ? 's' : 'span'
  return (
    <li data-struck={voided !== null || undefined}>
      <Count className={classes.sum}>{words.count(countWords(people))}</Count>
      <span>
        {inWords(peopleKindWords[kind])} {on}
        {(elder || where || note) && <span className={classes.under}>{[elder, where, note].filter(Boolean).join(' · ')}</span>}
        <span className={classes.under}>
          {ledger.by} {by} {dayWords(at)}
        </span>
      </span>
      <div>
        <FileNames institution={institution} ids={evidence} />
      </div>
      <span>{voided && ledger.struckBy(voided.by, dayWords(voided.at), voided.reason)}</span>
      <span>
        {mayRecord && voided === null && (
          <Button size="compact-xs" variant="default" aria-label={words.strike(what)} onClick={() => setAsked(true)}>
            {ledger.strike}
          </Button>
        )}
      </span>
      {asked && (
        <StrikeDialog
          institution={institution}
          title={words.strike(what)}
          hint={words.strikeHint}
          strike={(reason) => call(voidPeople, { params: { id }, body: { reason } })}
          close={() => setAsked(false)}
        />
      )}
    </li>
  )
}
