import type { Action } from '@silverguard/shared/handling/contract'
import { isMeasure, measures } from '@silverguard/shared/handling/measures'
import { paperKindWords, paperStateWords } from '@silverguard/shared/handling/papers/vocabulary'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dayWords } from '../../ui/figures.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { actionWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { DraftPaper } from './draft-paper.tsx'
import classes from './handling.module.css'
import { papersOf } from './handling-query.ts'

/** The papers that serve a measure, and the way to draft one. */
export const ActionPapers = ({ action }: { action: Action }) => {
  const words = useWords(actionWords)
  const inWords = useText()
  const query = useQuery(papersOf(action.institution))
  const drafts = isMeasure(action.code) && measures[action.code].paper !== null
  const own = query.data?.rows.filter(({ actions }) => actions.includes(action.id)) ?? []
  if (!drafts && query.isSuccess && own.length === 0) return null
  return (
    <section className={classes.part} aria-label={words.papers}>
      <h2>{words.papers}</h2>
      <Loaded query={query}>
        {() =>
          own.length === 0 ? (
            <p className={classes.aside}>{words.noPapers}</p>
          ) : (
            <ul className={classes.how}>
              {own.map(({ id, kind, state, draftedAt, issued }) => (
                <li key={id}>
                  <Link to="/papers/$id" params={{ id }}>
                    {inWords(paperKindWords[kind])}
                  </Link>{' '}
                  <span className={classes.aside}>
                    {words.paperLine(inWords(paperStateWords[state]), issued?.on ?? dayWords(draftedAt))} {issued?.documentNo}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <DraftPaper action={action} />
    </section>
  )
}
