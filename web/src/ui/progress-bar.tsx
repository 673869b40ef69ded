import classes from './progress-bar.module.css'

type Props = { label: string; done: number; total: number; words: string }
const step = 10

/** A bar with its figures; readers of the screen hear every tenth, not every row. */
export const ProgressBar = ({ label, done, total, words }: Props) => {
  const percent = total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : 0
  return (
    <div className={classes.progress}>
      <progress className={classes.bar} aria-label={label} max={100} value={percent} />
      <span className={classes.words}>
        {words}
        <span aria-hidden="true"> · {percent}%</span>
      </span>
      <span className="visually-hidden" role="status">
        {label} {Math.floor(percent / step) * step}%
      </span>
    </div>
  )
}
