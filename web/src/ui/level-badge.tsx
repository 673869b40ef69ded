import { type Standing, standingWords } from '@silverguard/shared/risk/vocabulary'
import { useText } from '../words/language.tsx'
import classes from './level-badge.module.css'
import { LevelSign } from './level-sign.tsx'

/** Word, shape and colour of a standing (a level is a standing too). */
export const LevelBadge = ({ standing, large }: { standing: Standing; large?: boolean }) => {
  const inWords = useText()
  return (
    <span className={classes.badge} data-standing={standing} data-large={large || undefined}>
      <LevelSign standing={standing} />
      {inWords(standingWords[standing])}
    </span>
  )
}
