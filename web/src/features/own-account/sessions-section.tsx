import { Button, Text } from '@mantine/core'
import { endOwnSession, listOwnSessions, type Session } from '@silverguard/shared/accounts/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import cards from '../../ui/cards.module.css'
import { ErrorLine } from '../../ui/error-line.tsx'
import { instantWords } from '../../ui/figures.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useOnPhone } from '../../ui/on-phone.ts'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { ownAccountWords } from '../../words/own-account.ts'
import { useWords } from '../../words/use-words.ts'
import { OwnSection } from './own-section.tsx'

const sessionsKey = ['sessions'] as const

/** Where one is signed in, latest seen first, and the way to sign out there. */
export const SessionsSection = () => {
  const words = useWords(ownAccountWords)
  const client = useQueryClient()
  const onPhone = useOnPhone()
  const query = useQuery({ queryKey: sessionsKey, queryFn: ({ signal }) => call(listOwnSessions, {}, signal) })
  const ending = useMutation({
    mutationFn: (id: string) => call(endOwnSession, { params: { id } }),
    onSuccess: (left) => client.setQueryData(sessionsKey, left),
  })
  const end = ({ id, here, device, openedAt }: Session) =>
    here ? (
      <strong>{words.here}</strong>
    ) : (
      <Button
        variant="default"
        aria-label={words.signOutOf(device, instantWords(openedAt))}
        loading={ending.isPending && ending.variables === id}
        onClick={() => ending.mutate(id)}
      >
        {words.signOutThere}
      </Button>
    )
  return (
    <OwnSection title={words.sessions}>
      <Text size="sm" c="dimmed">
        {words.sessionsHint}
      </Text>
      <Loaded query={query}>
        {({ sessions }) =>
          onPhone ? (
            <ul className={cards.cards} aria-label={words.sessionsTable}>
              {sessions.map((session) => (
                <li key={session.id} className={cards.card}>
                  <div className={cards.top}>
                    <span>{session.device}</span>
                    {end(session)}
                  </div>
                  <div className={cards.line}>{session.address}</div>
                  <div className={cards.line}>
                    {words.openedAt} {instantWords(session.openedAt)}
                  </div>
                  <div className={cards.line}>
                    {words.seenAt} {instantWords(session.seenAt)}
                  </div>
                </li>
              ))}
            </ul>
          ) : (
            <TableRegion label={words.sessionsTable}>
              <SessionsTable sessions={sessions} end={end} />
            </TableRegion>
          )
        }
      </Loaded>
      {ending.error && <ErrorLine error={ending.error} />}
    </OwnSection>
  )
}

const SessionsTable = ({ sessions, end }: { sessions: readonly Session[]; end: (session: Session) => React.ReactNode }) => {
  const words = useWords(ownAccountWords)
  return (
    <table className={table.table}>
      <thead>
        <tr>
          {(['device', 'address', 'openedAt', 'seenAt', 'endsAt', 'act'] as const).map((heading) => (
            <th key={heading} scope="col">
              {words[heading]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id}>
            <th scope="row">{session.device}</th>
            <td>{session.address}</td>
            <td data-tight="">{instantWords(session.openedAt)}</td>
            <td data-tight="">{instantWords(session.seenAt)}</td>
            <td data-tight="">{instantWords(session.endsAt)}</td>
            <td data-tight="">{end(session)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
