import type { Standing } from '@silverguard/shared/risk/vocabulary'
import classes from './count-strip.module.css'
import { countWords } from './figures.ts'
import { LevelBadge } from './level-badge.tsx'

type Props<S extends Standing> = {
  label: string
  counts: Readonly<Record<S, number>>
  /** In the order shown; those of the second list stand apart from the first. */
  standings: readonly (readonly S[])[]
  chosen: readonly S[]
  toggle: (standing: S) => void
}

/** Counts by standing that narrow the list when pressed; each says how many rows pressing it alone would show. */
export const CountStrip = <S extends Standing>({ label, counts, standings, chosen, toggle }: Props<S>) => (
  <ul className={classes.strip} aria-label={label}>
    {standings.flatMap((group, place) =>
      group.map((standing, index) => (
        <li key={standing} data-apart={(place > 0 && index === 0) || undefined}>
          <button type="button" className={classes.chip} aria-pressed={chosen.includes(standing)} onClick={() => toggle(standing)}>
            <LevelBadge standing={standing} />
            <span className={classes.count}>{countWords(counts[standing])}</span>
          </button>
        </li>
      )),
    )}
  </ul>
)
