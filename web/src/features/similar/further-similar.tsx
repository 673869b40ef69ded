import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../ui/loaded.tsx'
import { similarWords } from '../../words/similar.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './similar.module.css'
import { SimilarList } from './similar-list.tsx'
import { type Sought, similarInstitutions } from './similar-query.ts'

type Props = { sought: Sought; seen: readonly string[]; save: (others: readonly string[]) => void }

/** Similar institutions that were found only when saving, and were not yet seen. */
export const FurtherSimilar = ({ sought, seen, save }: Props) => {
  const words = useWords(similarWords)
  const query = useQuery(similarInstitutions(sought))
  return (
    <section className={classes.further} role="alert">
      <h2>{words.furtherTitle}</h2>
      <p className={classes.hint}>{words.foundHint}</p>
      <Loaded query={query}>
        {({ institutions }) => {
          const further = institutions.filter(({ id }) => !seen.includes(id))
          return (
            <>
              <SimilarList label={words.furtherTitle} institutions={further} />
              <Button mt="xs" onClick={() => save(further.map(({ id }) => id))}>
                {words.saveAnyway}
              </Button>
            </>
          )
        }}
      </Loaded>
    </section>
  )
}
