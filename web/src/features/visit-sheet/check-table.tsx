import type { CheckState } from '@silverguard/shared/screenings/contract'
import { checkMatterWords, checkOutcomes, checkOutcomeWords, outsideRegisterCatalogue } from '@silverguard/shared/screenings/vocabulary'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { visitSheetWords } from '../../words/visit-sheet.ts'
import { Boxes } from './answer-boxes.tsx'
import classes from './visit-sheet.module.css'

/** The registers outside, when each was looked into last, and where the result is written. */
export const CheckTable = ({ states }: { states: readonly CheckState[] }) => {
  const words = useWords(visitSheetWords)
  const inWords = useText()
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {[words.register, words.lookFor, words.lastChecked, words.searched, words.result].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {states.map(({ register, state, checkedOn }) => (
          <tr key={register}>
            <th scope="row">{inWords(outsideRegisterCatalogue[register].label)}</th>
            <td>{outsideRegisterCatalogue[register].matters.map((matter) => inWords(checkMatterWords[matter])).join('、')}</td>
            <td>
              {checkedOn ?? words.neverChecked}
              {state === 'old' && words.overdue}
            </td>
            <td className={classes.proof} />
            <td>
              <Boxes of={checkOutcomes.map((outcome) => inWords(checkOutcomeWords[outcome]))} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
