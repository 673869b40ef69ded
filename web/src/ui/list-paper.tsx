import type { ReactNode } from 'react'
import classes from './form-paper.module.css'
import { PrintFootRow } from './print-foot.tsx'

/** The head of a list on paper: its title, and in one line the unit, how many, what was filtered, as of when; empty notes are left out. */
export const ListPaperHead = ({ title, notes }: { title: string; notes: readonly (string | false)[] }) => (
  <>
    <h1 className={classes.title}>{title}</h1>
    <div className={classes.line}>{notes.map((note) => note && <span key={note}>{note}</span>)}</div>
  </>
)

type Props = { headings: readonly string[]; className?: string | undefined; children: ReactNode }

/** The table of a list on paper: headings and foot on every sheet, its rows as children. */
export const ListPaperTable = ({ headings, className, children }: Props) => (
  <table className={className === undefined ? classes.table : `${classes.table} ${className}`}>
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
