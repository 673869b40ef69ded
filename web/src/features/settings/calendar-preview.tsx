import { Button, Stack, Text } from '@mantine/core'
import type { Day } from '@silverguard/shared/days'
import type { CalendarFileRead, CalendarYear } from '@silverguard/shared/installation/calendar'
import { useText } from '../../words/language.tsx'
import { settingsWords } from '../../words/settings.ts'
import { useWords } from '../../words/use-words.ts'
import { spansOf } from './calendar-spans.ts'
import classes from './settings.module.css'

type Props = { fileName: string; read: CalendarFileRead; replaced: CalendarYear | undefined; keep: () => void }

const Days = ({ label, days }: { label: string; days: readonly Day[] }) => {
  const words = useWords(settingsWords)
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>
        <strong>{words.dayCount(days.length)}</strong>
        <ul className={classes.spans}>
          {spansOf(days).map(({ first, last }) => (
            <li key={first}>{first === last ? first : words.span(first, last)}</li>
          ))}
        </ul>
      </dd>
    </div>
  )
}

/** What a file for a year says: its days, or each cell that is wrong; with one of these nothing can be kept. */
export const CalendarPreview = ({ fileName, read: { arranged, problems }, replaced, keep }: Props) => {
  const words = useWords(settingsWords)
  const inWords = useText()
  if (problems.length > 0)
    return (
      <div role="alert">
        <Text size="sm" c="var(--mantine-color-error)">
          {words.calendarProblems(fileName, problems.length)}
        </Text>
        <ul>
          {problems.map(({ cell, value, message }) => (
            <li key={`${cell} ${message.en}`}>
              {cell}
              {value !== '' && ` “${value}”`}: {inWords(message)}
            </li>
          ))}
        </ul>
      </div>
    )
  return (
    <Stack gap="xs">
      <Text fw={600}>{words.calendarPreview(fileName, arranged.year)}</Text>
      <dl className={classes.facts}>
        <Days label={words.daysOff} days={arranged.off} />
        <Days label={words.makeUpDays} days={arranged.working} />
      </dl>
      {replaced && <Text size="sm">{words.replacesYear(arranged.year, replaced.off.length, replaced.working.length)}</Text>}
      <div>
        <Button onClick={keep}>{words.keepYear(arranged.year)}</Button>
      </div>
    </Stack>
  )
}
