import { Stack, Text } from '@mantine/core'
import type { CalendarYear } from '@silverguard/shared/installation/calendar'
import { dayWords } from '../../ui/figures.ts'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { settingsWords } from '../../words/settings.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { type CalendarRow, calendarRows } from './calendar-rows.ts'

const YearRow = ({ row: { year, known } }: { row: CalendarRow }) => {
  const words = useWords(settingsWords)
  return (
    <tr>
      <th scope="row">{year}</th>
      {known ? (
        <>
          <td data-tight="">{known.source === 'file' ? words.ownFile : words.shipped}</td>
          <td data-numeric="">{known.off.length}</td>
          <td data-numeric="">{known.working.length}</td>
          <td data-tight="">{known.source === 'file' && `${known.addedBy} ${dayWords(known.addedAt)}`}</td>
        </>
      ) : (
        <td colSpan={4}>
          <strong>{words.yearUnknown}</strong> {words.countedMondayToFriday}
        </td>
      )}
    </tr>
  )
}

/** The years of now, known or not: where each comes from, how many days it holds, who handed it in. */
export const CalendarTable = ({ years }: { years: readonly CalendarYear[] }) => {
  const words = useWords(settingsWords)
  const { rows, older } = calendarRows(years, useInstallation().today)
  return (
    <Stack gap={4}>
      <TableRegion label={words.calendar}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              <th scope="col">{words.calendarSource}</th>
              <th scope="col" data-numeric="">
                {words.daysOff}
              </th>
              <th scope="col" data-numeric="">
                {words.makeUpDays}
              </th>
              <th scope="col">{words.addedBy}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <YearRow key={row.year} row={row} />
            ))}
          </tbody>
        </table>
      </TableRegion>
      {older && (
        <Text size="sm" c="dimmed">
          {words.olderYears(older.first, older.last)}
        </Text>
      )}
    </Stack>
  )
}
