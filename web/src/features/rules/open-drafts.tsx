import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { instantWords } from '../../ui/figures.ts'
import { draftWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './rules.module.css'
import { openDrafts } from './rules-query.ts'

/** Ways to the drafts that were neither published nor discarded; nothing where there is none. */
export const OpenDrafts = () => {
  const words = useWords(draftWords)
  const { data } = useQuery(openDrafts)
  if (!data || data.drafts.length === 0) return null
  return (
    <section className={classes.notice} aria-label={words.open}>
      <h2>{words.open}</h2>
      <ul>
        {data.drafts.map(({ id, basedOn, note, changedBy, changedAt }) => (
          <li key={id}>
            <Link to="/rules/drafts/$id" params={{ id }}>
              {words.openDraft(basedOn)}
            </Link>{' '}
            {note && <span>{note} </span>}
            <span className={classes.aside}>{words.by(changedBy, instantWords(changedAt))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
