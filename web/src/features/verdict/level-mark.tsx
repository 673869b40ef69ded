import { type Level, levelWords } from '@silverguard/shared/risk/vocabulary'
import { LevelSign } from '../../ui/level-sign.tsx'
import { useText } from '../../words/language.tsx'
import classes from './verdict-sheet.module.css'

/** Shape, word and rule in one run of text: ■ 红色 R1. */
export const LevelMark = ({ level, rule }: { level: Level; rule?: string }) => (
  <span className={classes.mark}>
    <LevelSign standing={level} /> {useText()(levelWords[level])}
    {rule && ` ${rule}`}
  </span>
)
