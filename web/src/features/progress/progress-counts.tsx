import { Group, Text } from '@mantine/core'
import { orNone } from '../../search.ts'
import { CountStrip } from '../../ui/count-strip.tsx'
import { countWords, moneyWords, wanWords } from '../../ui/figures.ts'
import { progressWords } from '../../words/progress.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './progress.module.css'
import type { ProgressReply } from './progress-query.ts'
import type { Change, ProgressSearch } from './search.ts'

const listed = ['red', 'orange', 'yellow'] as const
const strip = [listed] as const

type Props = { progress: ProgressReply; search: ProgressSearch; change: Change<ProgressSearch> }

/** How many stand on it at which level, which narrows the list when pressed; how many left; and the sums of what was done. */
export const ProgressCounts = ({ progress: { counts, sums, asOf }, search, change }: Props) => {
  const words = useWords(progressWords)
  const chosen = listed.filter((level) => search.level?.includes(level))
  const toggle = (level: (typeof listed)[number]) =>
    change({ level: orNone(chosen.includes(level) ? chosen.filter((one) => one !== level) : [...chosen, level]) })
  const said = [
    [words.owed, words.money(wanWords(sums.owed), moneyWords(sums.owed))],
    [words.refunded, words.money(wanWords(sums.refunded), moneyWords(sums.refunded))],
    [words.stillOwed, words.money(wanWords(sums.stillOwed), moneyWords(sums.stillOwed))],
    [words.resettled, words.people(countWords(sums.resettled))],
    [words.assisted, words.people(countWords(sums.assisted))],
  ] as const
  return (
    <>
      <Group gap={10}>
        <CountStrip label={words.counts} counts={counts} standings={strip} chosen={chosen} toggle={toggle} />
        <Text size="sm">{words.left(counts.left)}</Text>
        <Text size="sm" c="dimmed">
          {words.asOf(asOf)}
        </Text>
      </Group>
      <dl className={classes.sums}>
        {said.map(([of, sum]) => (
          <div key={of}>
            <dt>{of}</dt>
            <dd>{sum}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
