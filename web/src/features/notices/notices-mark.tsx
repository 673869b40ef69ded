import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import badge from '../../ui/count-badge.module.css'
import { noticesWords } from '../../words/notices.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import { ownNotices } from '../access/own-notices.ts'

/** How many notices one has not read, as known when one last went to a page; nothing where there is none, or where one gets none. */
export const NoticesMark = () => {
  const words = useWords(noticesWords)
  const client = useQueryClient()
  const mayRead = useMay('handling.read')
  const page = useLocation({ select: ({ pathname }) => pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page that is gone to is the occasion.
  useEffect(() => {
    if (mayRead) void client.prefetchQuery(ownNotices)
  }, [client, mayRead, page])
  const { data } = useQuery({ ...ownNotices, enabled: mayRead })
  if (!data || data.unread === 0) return null
  return (
    <span className={badge.badge}>
      <span aria-hidden="true">{data.unread > 99 ? '99+' : data.unread}</span>
      <span className={badge.spoken}>{words.unread(data.unread)}</span>
    </span>
  )
}
