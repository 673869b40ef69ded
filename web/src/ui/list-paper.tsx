import type { ReactNode } from 'react'
import { formWords } from '../words/form.ts'
import { useWords } from '../words/use-words.ts'
import classes from './form-paper.module.css'
import { PrintFootRow } from './print-foot.tsx'

/** The head of a list on paper: its title, and in one line the unit, how many, what was filtered, as of when; empty notes are left out. */
export const ListPaperHead = ({ title, notes }: { title: string; notes: readonly (string | false)[] }) => (
  <>
    <h1 className={classes.title}>{title}</h1>
    <div className={classes.line}>{notes.map((note) => note && <span key={note}>{note}</span>)}</div>
  </>
)

/** Who drew the list up, who reviewed it, and when, as under every form. */
export const ListPaperSign = () => {
  const words = useWords(formWords)
  return (
    <div className={classes.sign}>
      <span>{words.preparedBy}</span>
      <span>{words.reviewedBy}</span>
      <span>{words.date}</span>
    </div>
  )
}

/** `widths`: of the columns in percent of the sheet; where absent the table shares it out by its words. */
type Props = { headings: readonly string[]; widths?: readonly number[]; className?: string | undefined; children: ReactNode }

/** The table of a list on paper: headings and foot on every sheet, its rows as children. */
export const ListPaperTable = ({ headings, widths, className, children }: Props) => (
  <table className={[classes.table, widths && classes.fixed, className].filter(Boolean).join(' ')}>
    {widths && (
      <colgroup>
        {headings.map((heading, at) => (
          <col key={heading} width={`${widths[at]}%`} />
        ))}
      </colgroup>
    )}
    <thead>
      <tr>
        {headings.map((heading) => (
          <th key={heading} scope="col">
            {heading}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
    <PrintFootRow columns={headings.length} />
  </table>
)
