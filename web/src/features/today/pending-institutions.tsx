import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { todayWords } from '../../words/today.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { foremostOf } from './foremost.ts'
import { ForemostInstitutions } from './foremost-institutions.tsx'
import classes from './today.module.css'
import { firstOf } from './today-query.ts'

const pending = { standing: ['pending' as const], sort: 'status' as const }
const shownRows = 5

/** A few of those that are on no list because too little is known, what could be red first; nothing where there are none. */
export const PendingInstitutions = () => {
  const words = useWords(todayWords)
  const ruleSet = shippedRuleSet(useInstallation().profile)
  const { data } = useQuery(firstOf(pending, shownRows))
  if (!data || data.total === 0) return null
  return (
    <section>
      <div className={classes.head}>
        <h2>{words.toEstablish}</h2>
        {data.total > data.rows.length && (
          <Link to="/institutions" search={pending}>
            {words.all(data.total)}
          </Link>
        )}
      </div>
      <ForemostInstitutions label={words.toEstablishTable} because={words.reach} rows={data.rows.map((row) => foremostOf(row, ruleSet))} />
    </section>
  )
}
