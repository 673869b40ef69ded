import { Text } from '@mantine/core'
import { useRecentlySent } from '../../offline/use-outbox.ts'
import { outboxWords } from '../../words/outbox.ts'
import { useWords } from '../../words/use-words.ts'
import { moment } from './moment.ts'

/** The last that arrived from this device. */
export const RecentlySent = () => {
  const words = useWords(outboxWords)
  const sent = useRecentlySent()
  if (sent.length === 0) return null
  return (
    <section>
      <h2>{words.recent}</h2>
      <ul>
        {sent.map(({ id, kind, name, sentAt }) => (
          <li key={id}>
            <Text size="sm" component="span">
              {words[kind]} · {name} · {words.sentAt(moment(sentAt))}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  )
}
