import { type ReactNode, useId } from 'react'
import { useFormContext } from 'react-hook-form'
import { generalWords } from '../../words/general.ts'
import { useWords } from '../../words/use-words.ts'
import type { Draft } from './draft.ts'
import classes from './institution-form.module.css'

type Props = {
  name: `particulars.${keyof Draft['particulars']}` | `facts.${keyof Draft['facts']}`
  label: string
  note?: ReactNode
  error?: string | undefined
}

/** 是, 否 or 未知: what is not known is an answer of its own and the one that stands at first. */
export const YesNoField = ({ name, label, note, error }: Props) => {
  const words = useWords(generalWords)
  const noteId = useId()
  const { register } = useFormContext<Draft>()
  const choices = [
    ['yes', words.yes],
    ['no', words.no],
    ['', words.unknown],
  ] as const
  return (
    <fieldset className={classes.yesNo} aria-describedby={note || error ? noteId : undefined}>
      <legend>{label}</legend>
      <div className={classes.answers}>
        {choices.map(([value, answer]) => (
          <label key={value}>
            <input type="radio" value={value} {...register(name)} />
            {answer}
          </label>
        ))}
      </div>
      {(note || error) && (
        <div id={noteId}>
          {note}
          {error && <p className={classes.error}>{error}</p>}
        </div>
      )}
    </fieldset>
  )
}
