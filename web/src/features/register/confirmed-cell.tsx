import type { InstitutionRow } from '@silverguard/shared/institutions/contract'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { registerWords } from '../../words/register.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './register.module.css'

/** The level that somebody answers for, or that nobody has confirmed one. */
export const ConfirmedCell = ({ row: { confirmed } }: { row: InstitutionRow }) => {
  const { undetermined } = useWords(registerWords)
  return confirmed ? <LevelBadge standing={confirmed} /> : <span className={classes.none}>{undetermined}</span>
}
