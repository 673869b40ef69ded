import { type Clause, sources } from '@silverguard/shared/law/sources'
import { useText } from '../../words/language.tsx'
import { rulesWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './rules.module.css'

/** A clause word for word with its source and place; what the source does not say in so many words is marked, with the reason. */
export const QuotedClause = ({ clause }: { clause: Clause }) => {
  const words = useWords(rulesWords)
  const inWords = useText()
  return (
    <div className={classes.clause}>
      <q lang="zh">{clause.words}</q>
      <cite>
        {inWords(sources[clause.source])}{' '}
        <span className={classes.place} lang="zh">
          {clause.place}
        </span>
      </cite>
      {clause.derived && (
        <span>
          <b className={classes.derived}>{words.derived}</b> {inWords(clause.derived)}
        </span>
      )}
    </div>
  )
}
