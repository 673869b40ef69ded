import type { StatementRecord } from '@silverguard/shared/facts/contract'
import { sourceWords } from '@silverguard/shared/screenings/vocabulary'
import { useText } from '../words/language.tsx'
import { screeningsWords } from '../words/screenings.ts'
import { useWords } from '../words/use-words.ts'
import classes from './not-established.module.css'

/** What an unknown fact has to say of itself: somebody looked, when and where, and could not establish it. */
export type Tried = Pick<StatementRecord, 'trueSince' | 'source'>

/** 2026-11-20 排查所见:无法核实. */
export const NotEstablished = ({ of }: { of: Tried | undefined }) => {
  const words = useWords(screeningsWords)
  const inWords = useText()
  if (!of) return null
  return <span className={classes.tried}>{words.notEstablishedOn(of.trueSince, inWords(sourceWords[of.source]))}</span>
}
