import type { Text } from '@silverguard/shared/text'
import { type Form, type FormHeader, sheetsOf } from '@silverguard/shared/workbooks/form'
import type { ReactNode } from 'react'
import { formWords } from '../words/form.ts'
import { useText } from '../words/language.tsx'
import { useWords } from '../words/use-words.ts'
import classes from './form-paper.module.css'
import { FormTable } from './form-table.tsx'

type Props<Row> = {
  form: Form<Row>
  header: FormHeader
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** Key of the column that names a row, and its words. */
  naming: { key: string; cell: (row: Row) => ReactNode }
  sum?: Row | undefined
}

/** A form as one would sign it: annex, title, unit and date line, rows, and the line for signatures; in parts where it is wider than its paper. */
export const FormPaper = <Row,>({ form, header, rows, keyOf, naming, sum }: Props<Row>) => {
  const words = useWords(formWords)
  const inWords = useText()
  const note = (statement: Text) => (
    <p key={statement.zh} className={classes.note}>
      {inWords(statement)}
    </p>
  )
  const parts = sheetsOf(form)
  const foot = (
    <>
      {header.summary && <p className={classes.summary}>{inWords(header.summary)}</p>}
      {form.signed && (
        <div className={classes.sign}>
          <span>{words.preparedBy}</span>
          <span>{words.reviewedBy}</span>
          <span>{words.date}</span>
        </div>
      )}
    </>
  )
  return (
    <>
      {form.annex && <p className={classes.annex}>{inWords(form.annex)}</p>}
      <h1 className={classes.title}>{inWords(form.title)}</h1>
      {header.statements.map(note)}
      <div className={classes.line}>
        <span>{words.unit(header.unit)}</span>
        <span>{words.asOf(header.asOf)}</span>
        <span>{words.filledOn}</span>
      </div>
      {parts.map((part, place) => (
        <section key={part.columns.at(-1)?.key} className={place > 0 ? classes.further : undefined}>
          {parts.length > 1 && (
            <h2 className={classes.part}>
              {place === 0 ? words.part(1, parts.length) : words.further(form.annex ? inWords(form.annex) : '', inWords(form.title), place + 1, parts.length)}
            </h2>
          )}
          <FormTable
            form={part}
            rows={rows}
            keyOf={keyOf}
            first={1}
            className={`${classes.table} ${classes.fixed}`}
            naming={naming}
            sum={sum}
            onPaper
            foot={place === parts.length - 1 ? foot : undefined}
          />
        </section>
      ))}
    </>
  )
}
