import type { StatementRecord } from '@silverguard/shared/facts/contract'
import { particularCatalogue } from '@silverguard/shared/institutions/particulars'
import { particularValueWords } from '@silverguard/shared/institutions/wording'
import type { Screening } from '@silverguard/shared/screenings/contract'
import { screeningMethodWords, spokenToWords } from '@silverguard/shared/screenings/vocabulary'
import { type ReactNode, useEffect, useRef } from 'react'
import { instantWords } from '../../ui/figures.ts'
import { generalWords } from '../../words/general.ts'
import { useText } from '../../words/language.tsx'
import { screeningsWords } from '../../words/screenings.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import type { Proof } from './proof.ts'
import classes from './screenings.module.css'
import { StatementTable } from './statement-table.tsx'
import { Withdraw } from './withdraw.tsx'

type Props = { screening: Screening; statements: readonly StatementRecord[]; own: boolean; proof: Proof }

const anchorOf = (screening: string) => `screening-${screening}`

/** Where the address names this screening, it is brought into view once it stands. */
const useArrival = (anchor: string) => {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (window.location.hash === `#${anchor}`) place.current?.scrollIntoView()
  }, [anchor])
  return place
}

/** One screening: how, by whom, what was seen and said, with what proof; one that was taken back is struck and says why. */
export const ScreeningEntry = ({ screening, statements, own, proof }: Props) => {
  const words = useWords(screeningsWords)
  const inWords = useText()
  const place = useArrival(anchorOf(screening.id))
  const { institution, screenedOn, method, unannounced, withdrawnAt } = screening
  const title = `${screenedOn} ${method ? inWords(screeningMethodWords[method]) : words.methodUnknown}`
  const pairs: [string, ReactNode][] = [
    [words.screeners, words.list(screening.screeners)],
    [words.spokenTo, words.list(screening.spokenTo.map((one) => inWords(spokenToWords[one])))],
    [words.feeRecords, screening.feeRecords],
    [words.plannedMeasures, screening.plannedMeasures],
    [words.remarks, screening.remarks],
    [words.campaign, screening.campaignName],
    [words.recordedAt, `${screening.recordedBy} ${instantWords(screening.recordedAt)}`],
  ]
  return (
    <article ref={place} id={anchorOf(screening.id)} className={classes.entry} aria-label={title}>
      <div className={classes.head}>
        <h3 className={withdrawnAt ? classes.struck : undefined}>{title}</h3>
        {unannounced !== null && <span className={classes.tag}>{unannounced ? words.unannounced : words.announced}</span>}
        {screening.imported && <span className={classes.tag}>{words.imported}</span>}
        {screening.located && <span className={classes.tag}>{words.located}</span>}
        {own && !withdrawnAt && (
          <span className={classes.actions}>
            <Withdraw kind="screening" id={screening.id} institution={institution} what={title} />
          </span>
        )}
      </div>
      {withdrawnAt && <p>{words.withdrawn(screening.withdrawnBy ?? '', instantWords(withdrawnAt), screening.withdrawnReason ?? '')}</p>}
      <dl className={classes.pairs}>
        {pairs.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {screening.unapplied.length > 0 && <Unapplied screening={screening} />}
      {proof({ ids: [], screening: screening.id })}
      {statements.length > 0 && (
        <details className={classes.fold} open={!withdrawnAt}>
          <summary>{words.statements(statements.length)}</summary>
          <StatementTable label={title} institution={institution} statements={statements} own={own} proof={proof} />
        </details>
      )}
    </article>
  )
}

const Unapplied = ({ screening: { unapplied } }: { screening: Screening }) => {
  const words = useWords(screeningsWords)
  const inWords = useText()
  const { townships } = useInstallation()
  const nameOf = (code: string) => townships.find((township) => township.code === code)?.name
  return (
    <>
      <strong>{words.unapplied}</strong>
      <ul>
        {unapplied.map(({ key, said, kept }) => {
          const inItsWords = (value: unknown) => inWords(particularValueWords(key, value, nameOf) ?? generalWords.unknown)
          return (
            <li key={key}>
              {inWords(particularCatalogue[key].label)}: {words.said(inItsWords(said))},{words.keptValue(inItsWords(kept))}
            </li>
          )
        })}
      </ul>
    </>
  )
}
