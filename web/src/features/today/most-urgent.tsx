import type { InstitutionRow } from '@silverguard/shared/institutions/contract'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../ui/empty-state.tsx'
import { todayWords } from '../../words/today.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { useMay } from '../access/me.tsx'
import { foremostOf, redFirst } from './foremost.ts'
import { ForemostInstitutions } from './foremost-institutions.tsx'
import classes from './today.module.css'
import { controlList, foremost, foremostRows } from './today-query.ts'

/** The institutions to begin with, red ones before all, whether by a person or by computation. */
export const MostUrgent = ({ rows, total }: { rows: readonly InstitutionRow[]; total: number }) => {
  const words = useWords(todayWords)
  const ruleSet = shippedRuleSet(useInstallation().profile)
  const { data } = useQuery({ ...controlList('confirmed', foremostRows), enabled: useMay('list.read') })
  const shown = redFirst(
    rows.map((row) => foremostOf(row, ruleSet)),
    data?.rows ?? [],
    foremostRows,
  )
  return (
    <section>
      <div className={classes.head}>
        <h2>{words.foremost}</h2>
        {total > rows.length && (
          <Link to="/institutions" search={foremost}>
            {words.all(total)}
          </Link>
        )}
      </div>
      {shown.length === 0 ? (
        <EmptyState title={words.foremostNone} hint={words.foremostNoneHint} />
      ) : (
        <ForemostInstitutions label={words.foremostTable} because={words.because} rows={shown} />
      )}
    </section>
  )
}
