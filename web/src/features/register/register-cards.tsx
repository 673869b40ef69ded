import { factCatalogue } from '@silverguard/shared/facts/catalogue'
import type { InstitutionRow } from '@silverguard/shared/institutions/contract'
import classes from '../../ui/cards.module.css'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { Known } from '../../ui/unknown.tsx'
import { choiceWords } from '../../words/choices.ts'
import { useText } from '../../words/language.tsx'
import { registerWords } from '../../words/register.ts'
import { useWords } from '../../words/use-words.ts'
import { ConfirmedCell } from './confirmed-cell.tsx'
import { MatchedCell } from './matched-cell.tsx'
import { NameCell } from './name-cell.tsx'
import { StatusCell } from './status-cell.tsx'

/** The register on a phone: a card each. */
export const RegisterCards = ({ rows }: { rows: readonly InstitutionRow[] }) => {
  const inWords = useText()
  const words = useWords(registerWords)
  return (
    <ul className={classes.cards}>
      {rows.map((row) => {
        const registration = row.registration && choiceWords(factCatalogue.registration.choices, row.registration)
        return (
          <li key={row.id} className={classes.card}>
            <div className={classes.top}>
              <NameCell row={row} />
              <LevelBadge standing={row.standing} />
            </div>
            <div className={classes.line}>
              {words.confirmed} <ConfirmedCell row={row} />
              {' · '}
              {row.townshipName} · <Known value={registration} words={inWords} /> · <StatusCell row={row} />
              {row.matched.length > 0 && (
                <>
                  {' · '}
                  <MatchedCell row={row} />
                </>
              )}
            </div>
            <div className={classes.line}>
              <Known value={row.address} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
