import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import strip from '../../ui/count-strip.module.css'
import { countWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { todayWords } from '../../words/today.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './today.module.css'
import { controlList, foremostRows } from './today-query.ts'

const shown = ['red', 'orange', 'yellow'] as const

/** The control list of my scope by confirmed level, and who is watched; each count leads to its list. */
export const ListLinks = () => {
  const words = useWords(todayWords)
  const { data } = useQuery(controlList('confirmed', foremostRows))
  if (!data) return null
  const chip = `${strip.chip} ${classes.chip}`
  return (
    <div className={classes.counted}>
      <span className={classes.called}>{words.determined}</span>
      <ul className={strip.strip} aria-label={words.determinedList}>
        {shown.map((level) => (
          <li key={level}>
            <Link className={chip} to="/control-list" search={{ level: [level] }}>
              <LevelBadge standing={level} />
              <span className={strip.count}>{countWords(data.counts[level])}</span>
            </Link>
          </li>
        ))}
        <li data-apart="">
          <Link className={chip} to="/control-list">
            {words.listed(data.totals.confirmed)}
          </Link>
        </li>
        <li>
          <Link className={chip} to="/control-list" search={{ tab: 'watch' }}>
            {words.watched(data.totals.watched)}
          </Link>
        </li>
      </ul>
    </div>
  )
}
