import { changeSentences } from '@silverguard/shared/determinations/change-words'
import type { WhatChanged } from '@silverguard/shared/determinations/what-changed'
import { judgementWords } from '../../words/judgement.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import classes from './judgement.module.css'

const shownAtOnce = 3

/** What changed since the level was confirmed, a sentence each; `all`: nothing is folded away. */
export const ChangedLines = ({ changed, all }: { changed: WhatChanged; all?: true | undefined }) => {
  const words = useWords(judgementWords)
  const inWords = useText()
  const { profile } = useInstallation()
  const sentences = changeSentences(changed, profile).map(inWords)
  const shown = all ? sentences : sentences.slice(0, shownAtOnce)
  const rest = sentences.slice(shown.length)
  if (sentences.length === 0) return <>{words.factsMoved}</>
  return (
    <>
      {words.sentences(shown)}
      {rest.length > 0 && (
        <details className={classes.more}>
          <summary>{words.more(rest.length)}</summary>
          {words.sentences(rest)}
        </details>
      )}
    </>
  )
}
