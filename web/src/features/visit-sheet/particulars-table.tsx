import type { Particulars } from '@silverguard/shared/institutions/contract'
import { type ParticularKey, particularCatalogue } from '@silverguard/shared/institutions/particulars'
import { particularValueWords } from '@silverguard/shared/institutions/wording'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { visitSheetWords } from '../../words/visit-sheet.ts'
import { Boxes } from './answer-boxes.tsx'
import classes from './visit-sheet.module.css'

/** What the register says of the place, to be compared with what stands before one's eyes. */
export const ParticularsTable = ({ asked, particulars }: { asked: readonly ParticularKey[]; particulars: Particulars }) => {
  const words = useWords(visitSheetWords)
  const inWords = useText()
  const cells = (key: ParticularKey | undefined) => {
    if (key === undefined) return null
    const value = particularValueWords(key, particulars[key], () => undefined)
    return (
      <>
        <th scope="row">{inWords(particularCatalogue[key].label)}</th>
        <td>{value ? inWords(value) : words.nothingKnown}</td>
        <td className={classes.compare}>
          <Boxes of={[words.same, words.changedTo]} />
        </td>
      </>
    )
  }
  const half = Math.ceil(asked.length / 2)
  return (
    <table className={classes.table}>
      <tbody>
        {asked.slice(0, half).map((key, place) => (
          <tr key={key}>
            {cells(key)}
            {cells(asked[half + place])}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
