import type { StandingCounts } from '@silverguard/shared/institutions/contract'
import { Link } from '@tanstack/react-router'
import strip from '../../ui/count-strip.module.css'
import { countWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { todayWords } from '../../words/today.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './today.module.css'

const shown = ['red', 'orange', 'yellow', 'green', 'pending', 'apart'] as const

/** How the institutions of my scope stand by what the rules say; each count leads to its list. */
export const StandingLinks = ({ counts }: { counts: StandingCounts }) => {
  const words = useWords(todayWords)
  const all = shown.reduce((sum, standing) => sum + counts[standing], 0)
  return (
    <div className={classes.counted}>
      <span className={classes.called}>{words.computed}</span>
      <ul className={strip.strip} aria-label={words.standing}>
        {shown.map((standing) => (
          <li key={standing} data-apart={standing === 'pending' || undefined}>
            <Link className={`${strip.chip} ${classes.chip}`} to="/institutions" search={{ standing: [standing] }}>
              <LevelBadge standing={standing} />
              <span className={strip.count}>{countWords(counts[standing])}</span>
            </Link>
          </li>
        ))}
        <li data-apart="">
          <Link className={`${strip.chip} ${classes.chip}`} to="/institutions">
            {words.allInstitutions(all)}
          </Link>
        </li>
      </ul>
    </div>
  )
}
