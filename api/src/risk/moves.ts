import type { Effect } from '@silverguard/shared/risk/contract'
import { standingRank } from '@silverguard/shared/risk/standing'
import { type Standing, standings, standingWords } from '@silverguard/shared/risk/vocabulary'
import { type Text, text } from '@silverguard/shared/text'

type Move = Effect['moves'][number]
export type StandingCounts = Effect['before']

export const noCounts = (): StandingCounts => Object.fromEntries(standings.map((standing) => [standing, 0])) as StandingCounts

/** Counts who stands otherwise, from where to where. */
export const moveCounter = () => {
  const moves = new Map<string, Move>()
  return {
    add: (from: Standing, to: Standing): void => {
      if (from === to) return
      const move = moves.get(`${from} ${to}`) ?? { from, to, count: 0 }
      move.count += 1
      moves.set(`${from} ${to}`, move)
    },
    /** Highest new standing first, then highest old one. */
    moves: (): Move[] =>
      [...moves.values()].sort((one, other) => standingRank(one.to) - standingRank(other.to) || standingRank(one.from) - standingRank(other.from)),
  }
}

/** Who moved, in numbers: 绿色→橙色 3 家. */
export const movesInWords = (moves: readonly Move[]): Text => {
  if (moves.length === 0) return text('无一变化', 'none moved')
  const word = (standing: Standing) => standingWords[standing]
  return text(
    moves.map(({ from, to, count }) => `${word(from).zh}→${word(to).zh} ${count} 家`).join('、'),
    moves.map(({ from, to, count }) => `${word(from).en} → ${word(to).en}: ${count}`).join('; '),
  )
}
