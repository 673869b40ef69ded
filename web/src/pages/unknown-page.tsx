import { Link } from '@tanstack/react-router'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { generalWords } from '../words/general.ts'
import { useWords } from '../words/use-words.ts'

export const UnknownPage = () => {
  const words = useWords(generalWords)
  return (
    <>
      <PageHead title={words.pageNotFound} />
      <EmptyState title={words.pageNotFoundHint}>
        <Link to="/">{words.toToday}</Link>
      </EmptyState>
    </>
  )
}
