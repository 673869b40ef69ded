import { type Clause, sources } from '@silverguard/shared/law/sources'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { verdictWords } from '../../words/verdict.ts'
import classes from './verdict-sheet.module.css'

/** A clause with its source and place, and its words unless they were just said; what the source does not state in so many words is marked 推定, with the reason. */
export const ClauseWords = ({ cites, said }: { cites: Clause; said?: string }) => {
  const words = useWords(verdictWords)
  const inWords = useText()
  return (
    <span className={classes.clause}>
      《{inWords(sources[cites.source])}》
      <span lang="zh">
        {cites.place}
        {cites.words !== said && `: ${cites.words}`}
      </span>
      {cites.derived && (
        <span className={classes.derived}>
          [{words.derived}] {inWords(cites.derived)}
        </span>
      )}
    </span>
  )
}
