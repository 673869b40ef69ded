import { daysBetween } from '@silverguard/shared/days'
import { type FactKey, factCatalogue, factKeys } from '@silverguard/shared/facts/catalogue'
import type { KnownFact } from '@silverguard/shared/facts/contract'
import { factValueWords } from '@silverguard/shared/facts/wording'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { FactOrigin } from '../../ui/fact-origin.tsx'
import { countWords } from '../../ui/figures.ts'
import { InWords } from '../../ui/in-words.tsx'
import { NotEstablished, type Tried } from '../../ui/not-established.tsx'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { Unknown } from '../../ui/unknown.tsx'
import { factGroups } from '../../words/groups.ts'
import { institutionWords } from '../../words/institution.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './institution.module.css'

/** An answer 无法核实 is told of what is unknown, and of what was known before it. */
const triedSince = (known: KnownFact | undefined, tried: Tried | undefined) => (tried && known && known.trueSince >= tried.trueSince ? undefined : tried)

/** Every fact by group with its value, source, day, age and who recorded it; unknown ones stand among them. */
export const FactsTable = ({ institution, tried }: { institution: Institution; tried: ReadonlyMap<FactKey, Tried> }) => {
  const words = useWords(institutionWords)
  const inWords = useText()
  const { facts, asOf } = institution
  return (
    <section>
      <h2 className={classes.heading}>
        {words.facts} <small>{words.knownOf(facts.length, factKeys.length)}</small>
      </h2>
      <TableRegion label={words.facts}>
        <table className={`${table.table} ${classes.facts}`}>
          <thead>
            <tr>
              {[words.fact, words.value, words.source, words.recordedBy, words.trueSince].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
              <th scope="col" data-numeric>
                {words.age}
              </th>
            </tr>
          </thead>
          {factGroups.map(({ title, keys }) => (
            <tbody key={title.en}>
              <tr>
                <th scope="rowgroup" colSpan={6} className={classes.group}>
                  <InWords of={title} />
                </th>
              </tr>
              {keys.map((key) => {
                const known = facts.find(({ fact }) => fact === key)
                return (
                  <tr key={key}>
                    <th scope="row">{inWords(factCatalogue[key].label)}</th>
                    <td>
                      {known ? <strong>{inWords(factValueWords(key, known.value))}</strong> : <Unknown />}
                      <NotEstablished of={triedSince(known, tried.get(key))} />
                    </td>
                    <td>{known && <FactOrigin of={known} institution={institution.id} />}</td>
                    <td>{known?.recordedBy}</td>
                    <td className={classes.day}>{known?.trueSince}</td>
                    <td data-numeric data-label={known && words.age}>
                      {known && countWords(daysBetween(known.trueSince, asOf))}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          ))}
        </table>
      </TableRegion>
    </section>
  )
}
