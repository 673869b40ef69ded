import { Link } from '@tanstack/react-router'
import { asOfWords } from '../../words/as-of.ts'
import { useWords } from '../../words/use-words.ts'

/** The way to what a place was on a day; without one a useful day is chosen. */
export const AsOfLink = ({ institution, day }: { institution: string; day?: string }) => (
  <Link to="/institutions/$id/as-of" params={{ id: institution }} search={{ day }}>
    {useWords(asOfWords).link}
  </Link>
)
