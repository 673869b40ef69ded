import { Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { meetingWords } from '../../words/meeting.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import { MeetingOpen } from './meeting-open.tsx'
import { allMeetings } from './meeting-query.ts'

/** Meetings, latest first, and the way to open one. */
export const MeetingsList = () => {
  const words = useWords(meetingWords)
  const mayDecide = useMay('determination.decide')
  const query = useQuery(allMeetings)
  const headings = [words.heldOn, words.place, words.chair, words.attendees, words.decisions, words.state]
  return (
    <Stack gap="sm">
      {mayDecide && (
        <Group>
          <MeetingOpen />
        </Group>
      )}
      <Loaded query={query}>
        {({ meetings }) =>
          meetings.length === 0 ? (
            <EmptyState title={words.none} hint={words.noneHint} />
          ) : (
            <TableRegion label={words.meetings} fill>
              <table className={table.table}>
                <thead>
                  <tr>
                    {headings.map((heading) => (
                      <th key={heading} scope="col">
                        {heading}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {meetings.map(({ id, heldOn, place, chair, attendees, decisions, closedAt }) => (
                    <tr key={id}>
                      <th scope="row">
                        <Link to="/judgement/meetings/$id" params={{ id }}>
                          {words.title(heldOn)}
                        </Link>
                      </th>
                      <td>{place}</td>
                      <td>{chair}</td>
                      <td>{attendees.join('、')}</td>
                      <td data-tight="">{words.decisionCount(decisions)}</td>
                      <td data-tight="">{closedAt === null ? words.isOpen : words.isClosed}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableRegion>
          )
        }
      </Loaded>
    </Stack>
  )
}
