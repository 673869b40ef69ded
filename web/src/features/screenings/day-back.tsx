import { DateInput } from '@mantine/dates'
import type { MomentRecord } from '@silverguard/shared/determinations/contract'
import { factCatalogue, factKeys } from '@silverguard/shared/facts/catalogue'
import type { KnownFact } from '@silverguard/shared/facts/contract'
import { factValueWords } from '@silverguard/shared/facts/wording'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { Unknown } from '../../ui/unknown.tsx'
import { useText } from '../../words/language.tsx'
import { screeningsWords } from '../../words/screenings.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import classes from './screenings.module.css'
import { placeAsOf } from './screenings-query.ts'

/** Any past day: what was known at its end, and the level, beside those of today. */
export const DayBack = ({ institution }: { institution: Institution }) => {
  const words = useWords(screeningsWords)
  const { today } = useInstallation()
  const [day, setDay] = useState<string | null>(null)
  return (
    <section className={classes.part} aria-label={words.dayBack}>
      <h2>{words.dayBack}</h2>
      <p className={classes.hint}>{words.dayBackHint}</p>
      <DateInput className={classes.dayBack} label={words.day} value={day} onChange={setDay} maxDate={today} clearable={false} />
      {day && <ThatDay key={day} institution={institution} day={day} />}
    </section>
  )
}

const ThatDay = ({ institution, day }: { institution: Institution; day: string }) => {
  const words = useWords(screeningsWords)
  const query = useQuery(placeAsOf(institution.id, day))
  return (
    <Loaded query={query}>
      {({ past, now }) => (
        <>
          <Beside then={past} now={now} />
          <p>
            <Link to="/institutions/$id/as-of" params={{ id: institution.id }} search={{ day }}>
              {words.whyDifferent}
            </Link>
          </p>
        </>
      )}
    </Loaded>
  )
}

const Beside = ({ then, now: present }: { then: MomentRecord; now: MomentRecord }) => {
  const words = useWords(screeningsWords)
  const inWords = useText()
  const knownIn = (facts: readonly KnownFact[], key: KnownFact['fact']) => facts.find(({ fact }) => fact === key)
  const cell = (known: KnownFact | undefined) =>
    known ? (
      <>
        {inWords(factValueWords(known.fact, known.value))} <span className={classes.aside}>{known.trueSince}</span>
      </>
    ) : (
      <Unknown />
    )
  return (
    <TableRegion label={words.dayBack}>
      <table className={`${table.table} ${classes.days}`}>
        <thead>
          <tr>
            <th scope="col">{words.fact}</th>
            <th scope="col">{then.day}</th>
            <th scope="col">{words.today}</th>
            <th scope="col">{words.differs}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.level}</th>
            <td>
              <LevelBadge standing={then.standing} />
            </td>
            <td>
              <LevelBadge standing={present.standing} />
            </td>
            <td>{then.standing !== present.standing && words.differs}</td>
          </tr>
          {factKeys.map((key) => {
            const [before, now] = [knownIn(then.facts, key), knownIn(present.facts, key)]
            if (!before && !now) return null
            const differs = before?.value !== now?.value
            return (
              <tr key={key}>
                <th scope="row">{inWords(factCatalogue[key].label)}</th>
                <td data-differs={differs || undefined}>{cell(before)}</td>
                <td data-differs={differs || undefined}>{cell(now)}</td>
                <td>{differs && words.differs}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableRegion>
  )
}
