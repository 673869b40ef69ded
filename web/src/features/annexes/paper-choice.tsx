import { Link } from '@tanstack/react-router'
import { annexWords } from '../../words/annexes.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './annexes.module.css'
import type { AnnexSearch, AnnexTab } from './search.ts'

/** On which paper: chosen on the screen, not shown on paper. */
export const PaperChoice = ({ annex, search }: { annex: AnnexTab; search: AnnexSearch }) => {
  const words = useWords(annexWords)
  const { paper: _paper, ...onA4 } = search
  const choices = [
    { label: words.onA4, search: onA4, chosen: search.paper === undefined },
    { label: words.onA3, search: { ...onA4, paper: 'A3' as const }, chosen: search.paper === 'A3' },
  ]
  return (
    <nav className={`${classes.paper} screen-only`} aria-label={words.paper}>
      {choices.map(({ label, search: to, chosen }) => (
        <Link key={label} to="/annexes/$annex/print" params={{ annex }} search={to} replace aria-current={chosen ? 'true' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
