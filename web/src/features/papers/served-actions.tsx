import { readPlan } from '@silverguard/shared/handling/contract'
import type { Paper } from '@silverguard/shared/handling/papers/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../api.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useText } from '../../words/language.tsx'
import { paperWords } from '../../words/papers.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './papers.module.css'

/** The measures that a paper serves, by their titles. */
export const ServedActions = ({ paper: { institution, actions } }: { paper: Paper }) => {
  const words = useWords(paperWords)
  if (actions.length === 0) return <>{words.servesNone}</>
  return <Served institution={institution} actions={actions} />
}

const Served = ({ institution, actions: ids }: Pick<Paper, 'institution' | 'actions'>) => {
  const inWords = useText()
  const query = useQuery({
    queryKey: ['institution', institution, 'plan'],
    queryFn: ({ signal }) => call(readPlan, { params: { id: institution } }, signal),
  })
  return (
    <Loaded query={query}>
      {({ actions }) => (
        <ul className={classes.plain}>
          {actions
            .filter(({ id }) => ids.includes(id))
            .map(({ id, title }) => (
              <li key={id}>
                <Link to="/actions/$id" params={{ id }}>
                  {inWords(title)}
                </Link>
              </li>
            ))}
        </ul>
      )}
    </Loaded>
  )
}
