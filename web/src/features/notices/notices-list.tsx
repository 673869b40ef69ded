import type { Notice } from '@silverguard/shared/handling/contract'
import { EmptyState } from '../../ui/empty-state.tsx'
import { noticesWords } from '../../words/notices.ts'
import { useWords } from '../../words/use-words.ts'
import { NoticeItem } from './notice-item.tsx'
import classes from './notices.module.css'

type Props = { notices: readonly Notice[]; busy: boolean; read: (notices: string[]) => void }

export const NoticesList = ({ notices, busy, read }: Props) => {
  const words = useWords(noticesWords)
  if (notices.length === 0) return <EmptyState title={words.none} hint={words.noneHint} />
  return (
    <ol className={classes.notices} aria-label={words.list}>
      {notices.map((notice) => (
        <NoticeItem key={notice.id} notice={notice} busy={busy} read={() => read([notice.id])} />
      ))}
    </ol>
  )
}
