import { createContext, type ReactNode, useContext } from 'react'
import { printingWords } from '../words/printing.ts'
import { useWords } from '../words/use-words.ts'
import { instantWords } from './figures.ts'
import classes from './print-page.module.css'
import type { RecordedPrint } from './recorded-print.ts'

const PrintContext = createContext<RecordedPrint | undefined>(undefined)
export const RecordedPaper = ({ print, children }: { print: RecordedPrint; children: ReactNode }) => <PrintContext value={print}>{children}</PrintContext>

/** The outside anchor of the chain: its head, and who printed this when. */
export const PrintFoot = () => {
  const words = useWords(printingWords)
  const print = useContext(PrintContext)
  if (!print) return null
  const { head, person, printedAt } = print
  const parts = [words.chain(head.code), words.sealed(instantWords(head.sealedAt)), words.by(person), words.on(instantWords(printedAt))]
  return <p className={classes.foot}>{parts.join(' · ')}</p>
}

/** The same under the rows of a table on every sheet of paper. */
export const PrintFootRow = ({ columns }: { columns: number }) => (
  <tfoot>
    <tr>
      <td colSpan={columns}>
        <PrintFoot />
      </td>
    </tr>
  </tfoot>
)
