import type { Effect } from '@silverguard/shared/risk/contract'
import { type Standing, standings, standingWords } from '@silverguard/shared/risk/vocabulary'
import { countWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { useText } from '../../words/language.tsx'
import { effectWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './effect.module.css'

type Move = { from: Standing; to: Standing }
type Props = { effect: Effect; isChosen: (move: Move) => boolean /** Shows only those who move so. */; toggle: (move: Move) => void }

/** From which level to which, all places: those who stay on the diagonal, those who move as buttons. */
export const MoveTable = ({ effect: { before, after, moves }, isChosen, toggle }: Props) => {
  const words = useWords(effectWords)
  const inWords = useText()
  const shown = standings.filter((standing) => before[standing] + after[standing] > 0)
  const countOf = (from: Standing, to: Standing) => moves.find((move) => move.from === from && move.to === to)?.count ?? 0
  const staying = (standing: Standing) => before[standing] - moves.filter(({ from }) => from === standing).reduce((sum, { count }) => sum + count, 0)
  const cell = (from: Standing, to: Standing) => {
    if (from === to) return <span className={classes.still}>{countWords(staying(from))}</span>
    const count = countOf(from, to)
    if (count === 0) return null
    return (
      <button
        type="button"
        className={classes.cell}
        aria-pressed={isChosen({ from, to })}
        aria-label={words.move(inWords(standingWords[from]), inWords(standingWords[to]), count)}
        onClick={() => toggle({ from, to })}
      >
        {countWords(count)}
      </button>
    )
  }
  return (
    <TableRegion label={words.movesTable}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{words.fromTo}</th>
            {shown.map((to) => (
              <th key={to} scope="col" data-numeric="">
                <LevelBadge standing={to} />
              </th>
            ))}
            <th scope="col" data-numeric="">
              {words.now}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((from) => (
            <tr key={from}>
              <th scope="row">
                <LevelBadge standing={from} />
              </th>
              {shown.map((to) => (
                <td key={to} data-numeric="">
                  {cell(from, to)}
                </td>
              ))}
              <td data-numeric="">{countWords(before[from])}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{words.afterwards}</th>
            {shown.map((to) => (
              <td key={to} data-numeric="">
                {countWords(after[to])}
              </td>
            ))}
            <td />
          </tr>
        </tbody>
      </table>
    </TableRegion>
  )
}
