import { Button } from '@mantine/core'
import type { Institution } from '@silverguard/shared/institutions/contract'
import type { CheckState, OutsideCheck } from '@silverguard/shared/screenings/contract'
import { type OutsideRegister, outsideRegisterCatalogue } from '@silverguard/shared/screenings/vocabulary'
import { type ReactNode, useState } from 'react'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { useText } from '../../words/language.tsx'
import { screeningsWords } from '../../words/screenings.ts'
import { useWords } from '../../words/use-words.ts'
import { CheckResult } from './check-entry.tsx'
import { CheckSign } from './check-sign.tsx'
import type { Proof } from './proof.ts'
import { RecordCheck } from './record-check.tsx'
import classes from './screenings.module.css'
import { Withdraw } from './withdraw.tsx'

type Props = {
  institution: Institution
  states: readonly CheckState[]
  /** Latest first. */
  checks: readonly OutsideCheck[]
  stateAt: string
  own: boolean
  proof: Proof
}

/** The three outside checks, a line each: how it stands, the last look, what it gave; earlier ones are folded. */
export const OutsideChecks = ({ institution, states, checks, stateAt, own, proof }: Props) => {
  const words = useWords(screeningsWords)
  const inWords = useText()
  const [recording, setRecording] = useState<OutsideRegister>()
  const line = (check: OutsideCheck, label: string): ReactNode => (
    <>
      <td data-tight="">
        {check.checkedOn}
        <div className={classes.aside}>{check.recordedBy}</div>
      </td>
      <td>
        <CheckResult check={check} proof={proof} />
        {own && !check.withdrawnAt && <Withdraw kind="check" id={check.id} institution={institution.id} what={`${label} ${check.checkedOn}`} />}
      </td>
    </>
  )
  return (
    <section className={classes.part} aria-label={words.checks}>
      <h2>{words.checks}</h2>
      <TableRegion label={words.checks}>
        <table className={`${table.table} ${classes.stacked}`}>
          <thead>
            <tr>
              {[words.register, words.state, words.checkedOn, words.results, ...(own ? [words.actions] : [])].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {states.map(({ register, state }) => {
              const label = inWords(outsideRegisterCatalogue[register].label)
              const latest = checks.find((check) => check.register === register && !check.withdrawnAt)
              return (
                <tr key={register}>
                  <th scope="row">{label}</th>
                  <td>
                    <CheckSign state={state} />
                  </td>
                  {latest ? (
                    line(latest, label)
                  ) : (
                    <>
                      <td />
                      <td />
                    </>
                  )}
                  {own && (
                    <td>
                      <Button
                        size="compact-sm"
                        variant={state === 'done' ? 'default' : 'filled'}
                        aria-label={words.checkOf(label)}
                        onClick={() => setRecording(register)}
                      >
                        {words.check}
                      </Button>
                    </td>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableRegion>
      {checks.length > 0 && (
        <details className={classes.fold}>
          <summary>{words.earlierChecks(checks.length)}</summary>
          <TableRegion label={words.earlierChecks(checks.length)}>
            <table className={`${table.table} ${classes.stacked}`}>
              <thead>
                <tr>
                  {[words.register, words.checkedOn, words.results].map((heading) => (
                    <th key={heading} scope="col">
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {checks.map((check) => {
                  const label = inWords(outsideRegisterCatalogue[check.register].label)
                  return (
                    <tr key={check.id}>
                      <th scope="row">{label}</th>
                      {line(check, label)}
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </TableRegion>
        </details>
      )}
      {recording && <RecordCheck register={recording} institution={institution} basedOn={stateAt} close={() => setRecording(undefined)} />}
    </section>
  )
}
