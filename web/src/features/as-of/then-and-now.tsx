import type { ReactNode } from 'react'
import { asOfWords } from '../../words/as-of.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './as-of.module.css'

export type Line = { key: string; label: string; past: ReactNode; now: ReactNode; isChanged: boolean }

/** Then and now beside each other; what changed is marked in words. On a phone each line stands above its two values. */
export const ThenAndNow = ({ title, days, lines }: { title: string; days: { past: string; now: string }; lines: readonly Line[] }) => {
  const words = useWords(asOfWords)
  const [then, now] = [words.at(days.past), words.now(days.now)]
  return (
    <section>
      <h2 className={classes.title}>{title}</h2>
      <table className={classes.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col">{then}</th>
            <th scope="col">{now}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, label, past, now: present, isChanged }) => (
            <tr key={key} data-changed={isChanged || undefined}>
              <th scope="row">
                {label}
                {isChanged && <span className={classes.changed}>{words.changed}</span>}
              </th>
              <td data-label={then}>{past}</td>
              <td data-label={now}>{present}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
