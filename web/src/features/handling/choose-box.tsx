import { useEffect, useId, useRef } from 'react'
import { stepDialogWords } from '../../words/handling.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './handling.module.css'
import type { Selection } from './selection.ts'

/** A plain box: hundreds of them stand on one page. `large`: for a finger. */
export const ChooseBox = ({ label, isChosen, turn, large }: { label: string; isChosen: boolean; turn: () => void; large?: true }) => (
  <input type="checkbox" className={classes.box} data-large={large} aria-label={label} checked={isChosen} onChange={turn} />
)

/** Chooses all rows in view, or none; half ticked while only some are. `withWords`: on a phone, where no column stands over it. */
export const ChooseAll = ({ selection: { rows, turnAll }, all, withWords }: { selection: Selection; all: number; withWords?: true }) => {
  const { chooseAll } = useWords(stepDialogWords)
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const isAll = all > 0 && rows.length === all
  useEffect(() => {
    if (box.current) box.current.indeterminate = rows.length > 0 && !isAll
  }, [rows.length, isAll])
  return (
    <span className={classes.chooseAll}>
      <input ref={box} id={id} type="checkbox" className={classes.box} data-large={withWords} checked={isAll} onChange={turnAll} />
      <label htmlFor={id} className={withWords ? undefined : 'visually-hidden'}>
        {chooseAll}
      </label>
    </span>
  )
}
