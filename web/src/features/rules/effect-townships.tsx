import type { Effect } from '@silverguard/shared/risk/contract'
import { standings } from '@silverguard/shared/risk/vocabulary'
import { countWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { effectWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './effect.module.css'

const FromTo = ({ before, after }: { before: number; after: number }) =>
  before === after ? (
    <span className={classes.still}>{countWords(after)}</span>
  ) : (
    <b>
      {countWords(before)} → {countWords(after)}
    </b>
  )

/** The townships in which something moves, each level before and after. */
export const EffectTownships = ({ townships }: Pick<Effect, 'townships'>) => {
  const words = useWords(effectWords)
  const shown = standings.filter((standing) => townships.some(({ before, after }) => before[standing] + after[standing] > 0))
  return (
    <TableRegion label={words.townshipsTable}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{words.township}</th>
            <th scope="col" data-numeric="">
              {words.moved}
            </th>
            {shown.map((standing) => (
              <th key={standing} scope="col" data-numeric="">
                <LevelBadge standing={standing} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {townships.map(({ township, townshipName, moved, before, after }) => (
            <tr key={township}>
              <th scope="row" data-tight="">
                {townshipName}
              </th>
              <td data-numeric="">{countWords(moved)}</td>
              {shown.map((standing) => (
                <td key={standing} data-numeric="">
                  <FromTo before={before[standing]} after={after[standing]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
