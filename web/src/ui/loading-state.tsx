import { Skeleton } from '@mantine/core'
import { generalWords } from '../words/general.ts'
import { useWords } from '../words/use-words.ts'
import classes from './states.module.css'

const widths = ['40%', '100%', '100%', '92%', '100%', '85%']

export const LoadingState = () => (
  <div className={classes.loading} role="status">
    <span className="visually-hidden">{useWords(generalWords).loading}</span>
    {widths.map((width, line) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines are fixed and have no identity
      <Skeleton key={line} height={line === 0 ? 22 : 14} width={width} animate={false} />
    ))}
  </div>
)
