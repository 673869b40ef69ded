import { EmptyState } from '../../ui/empty-state.tsx'
import { NumberedPages } from '../../ui/numbered-pages.tsx'
import { useOnPhone } from '../../ui/on-phone.ts'
import { progressWords } from '../../words/progress.ts'
import { useWords } from '../../words/use-words.ts'
import { ProgressCards } from './progress-cards.tsx'
import { type ProgressReply, placeOf } from './progress-query.ts'
import { ProgressTable } from './progress-table.tsx'
import type { Change, ProgressSearch } from './search.ts'

type Props = { progress: ProgressReply; search: ProgressSearch; change: Change<ProgressSearch> }

/** The rows of 附件6, page by page; on a phone as cards. */
export const ProgressList = ({ progress, search, change }: Props) => {
  const words = useWords(progressWords)
  const onPhone = useOnPhone()
  const place = placeOf(search)
  if (progress.total === 0) {
    const narrowed = search.level !== undefined || search.township !== undefined
    return <EmptyState title={narrowed ? words.nothing : words.empty} hint={narrowed ? words.nothingHint : words.emptyHint} />
  }
  return (
    <>
      {onPhone ? <ProgressCards rows={progress.rows} /> : <ProgressTable progress={progress} first={(place.page - 1) * place.size + 1} />}
      <NumberedPages {...place} total={progress.total} go={change} />
    </>
  )
}
