import { Link } from '@tanstack/react-router'
import { shellWords } from '../words/shell.ts'
import { useWords } from '../words/use-words.ts'
import classes from './handling-places.module.css'

/** The places of 处置 beside each other: work, refunds, papers, 附件6, 战果. */
export const HandlingPlaces = () => {
  const words = useWords(shellWords)
  const places = [
    { to: '/handling', label: words.handlingWork },
    { to: '/handling/refunds', label: words.refunds },
    { to: '/handling/papers', label: words.papers },
    { to: '/handling/progress', label: words.annexSix },
    { to: '/handling/results', label: words.results },
  ] as const
  return (
    <nav className={classes.places} aria-label={words.handlingPlaces}>
      {places.map(({ to, label }) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
