import { Button } from '@mantine/core'
import type { Notice } from '@silverguard/shared/handling/contract'
import { Link } from '@tanstack/react-router'
import { instantWords } from '../../ui/figures.ts'
import { Tag } from '../../ui/mark-tag.tsx'
import { useText } from '../../words/language.tsx'
import { noticesWords } from '../../words/notices.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './notices.module.css'

type Props = { notice: Notice; busy: boolean; read: () => void }

/** One notice: what it says, from whom and when, the way to what it is about; unread it says so and can be marked. */
export const NoticeItem = ({ notice: { sentence, by, at, institution, institutionName, action, readAt }, busy, read }: Props) => {
  const words = useWords(noticesWords)
  const said = useText()(sentence)
  const place = institution === null ? words.elsewhere : institutionName
  return (
    <li className={classes.notice} data-unread={readAt === null || undefined}>
      <div>
        <p className={classes.said}>
          {readAt === null && <Tag strong>{words.unreadMark}</Tag>} {said}
        </p>
        <p className={classes.about}>
          {institution === null ? (
            <span>{place}</span>
          ) : (
            <Link to="/institutions/$id" params={{ id: institution }} search={{ tab: 'handling' }}>
              {place}
            </Link>
          )}
          <span>{words.from(by, instantWords(at))}</span>
          {readAt !== null && <span>{words.readAt(instantWords(readAt))}</span>}
          {action && (
            <Link to="/actions/$id" params={{ id: action }} aria-label={words.toActionOf(place, said)}>
              {words.toAction}
            </Link>
          )}
        </p>
      </div>
      {readAt === null && (
        <Button variant="default" disabled={busy} onClick={read} aria-label={words.readOne(place, said)}>
          {words.read}
        </Button>
      )}
    </li>
  )
}
