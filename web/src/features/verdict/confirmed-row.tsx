import type { Sheet } from '@silverguard/shared/determinations/contract'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../words/use-words.ts'
import { verdictWords } from '../../words/verdict.ts'
import { useMay } from '../access/me.tsx'
import { JudgedRow } from './judged-row.tsx'

type Props = { sheet: Sheet; onPaper: boolean }

/** The level that somebody answers for now, or that nobody does. */
export const ConfirmedRow = ({ sheet: { confirmed, underReview }, onPaper }: Props) => {
  const words = useWords(verdictWords)
  const mayRead = useMay('determination.read')
  if (confirmed === null) return <JudgedRow step={words.confirmedLevel} standing={null} aside={words.notConfirmed} by="—" at="—" />
  const since = confirmed.listedSince && words.confirmedSince(confirmed.listedSince)
  return (
    <JudgedRow
      step={words.confirmedLevel}
      standing={confirmed.level}
      aside={underReview && <strong>{words.underReview}</strong>}
      by={confirmed.by}
      at={confirmed.on}
      reason={
        <>
          {since}{' '}
          {mayRead && !onPaper && (
            <Link to="/determinations/$id" params={{ id: confirmed.determination }}>
              {words.sheetOfDecision}
            </Link>
          )}
        </>
      }
    />
  )
}
