import { Button, Group } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { asOfWords } from '../../words/as-of.ts'
import { useWords } from '../../words/use-words.ts'
import { usefulDays } from './useful-days.ts'

type Props = { day: string; today: string; confirmed: string | undefined; choose: (day: string) => void }

/** Any day up to today, and those that are often asked about a press away. */
export const ChooseDay = ({ day, today, confirmed, choose }: Props) => {
  const words = useWords(asOfWords)
  const days = usefulDays(today, confirmed)
  const ready = [
    ...(days.confirmed ? [{ day: days.confirmed, label: words.confirmedDay(days.confirmed) }] : []),
    { day: days.endOfMonth, label: words.endOfMonth(days.endOfMonth) },
    { day: days.daysAgo.day, label: words.daysAgo(days.daysAgo.days, days.daysAgo.day) },
    { day: days.yesterday, label: words.yesterday(days.yesterday) },
  ]
  return (
    <Group gap={8} align="flex-end">
      <DateInput w={150} label={words.day} value={day} onChange={(chosen) => chosen && choose(chosen)} maxDate={today} clearable={false} />
      {ready.map(({ day: one, label }) => (
        <Button key={label} variant={one === day ? 'light' : 'default'} aria-pressed={one === day} onClick={() => choose(one)}>
          {label}
        </Button>
      ))}
    </Group>
  )
}
