import type { listWatches } from '@silverguard/shared/determinations/contract'
import type { z } from 'zod'
import strip from '../../ui/count-strip.module.css'
import { countWords } from '../../ui/figures.ts'
import { controlListWords } from '../../words/control-list.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './control-list.module.css'
import { type ControlListSearch, watchFlags } from './search.ts'

type Counts = z.output<typeof listWatches.reply>['counts']
type Props = { counts: Counts; search: ControlListSearch; change: (to: Partial<ControlListSearch>) => void }

/** What narrows the watch periods, or widens them to those that ended; a count says how many pressing it alone would show. */
export const WatchFilters = ({ counts, search, change }: Props) => {
  const words = useWords(controlListWords)
  return (
    <ul className={strip.strip} aria-label={words.watchCounts}>
      <li className={classes.running}>{words.running(counts.running)}</li>
      {watchFlags.map((flag) => (
        <li key={flag}>
          <button
            type="button"
            className={strip.chip}
            aria-pressed={search[flag] !== undefined}
            onClick={() => change({ [flag]: search[flag] ? undefined : 'true' })}
          >
            {words[flag]}
            {(flag === 'relapsed' || flag === 'due') && <span className={strip.count}>{countWords(counts[flag])}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}
