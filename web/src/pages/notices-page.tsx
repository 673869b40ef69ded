import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ownNotices } from '../features/access/own-notices.ts'
import classes from '../features/notices/notices.module.css'
import { NoticesList } from '../features/notices/notices-list.tsx'
import { useReadNotices } from '../features/notices/read-notices.ts'
import { ErrorLine } from '../ui/error-line.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { noticesWords } from '../words/notices.ts'
import { useWords } from '../words/use-words.ts'

/** Notices to oneself, unread ones first, each or all of them marked as read by a press. */
export const NoticesPage = () => {
  const words = useWords(noticesWords)
  const query = useQuery({ ...ownNotices, staleTime: 0 })
  const reading = useReadNotices()
  const unread = query.data?.notices.filter(({ readAt }) => readAt === null).map(({ id }) => id) ?? []
  const said = query.data && (query.data.unread > 0 ? words.unread(query.data.unread) : words.allRead)
  return (
    <>
      <PageHead title={words.title} aside={said && <span role="status">{said}</span>}>
        {unread.length > 1 && (
          <Button variant="default" loading={reading.isPending} onClick={() => reading.mutate(unread)}>
            {words.readAll(unread.length)}
          </Button>
        )}
      </PageHead>
      <p className={classes.hint}>{words.hint}</p>
      {reading.error && <ErrorLine error={reading.error} />}
      <Loaded query={query}>{({ notices }) => <NoticesList notices={notices} busy={reading.isPending} read={(ids) => reading.mutate(ids)} />}</Loaded>
    </>
  )
}
