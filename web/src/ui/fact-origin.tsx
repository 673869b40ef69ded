import type { KnownFact } from '@silverguard/shared/facts/contract'
import { sourceWords } from '@silverguard/shared/screenings/vocabulary'
import { Link } from '@tanstack/react-router'
import { useText } from '../words/language.tsx'
import { screeningsWords } from '../words/screenings.ts'
import { useWords } from '../words/use-words.ts'

/** Where a known fact comes from: its source, as a way to the screening or check that stated it, and how many files prove it. */
export const FactOrigin = ({ of: { source, screening, check, evidence }, institution }: { of: KnownFact; institution: string }) => {
  const words = useWords(screeningsWords)
  const inWords = useText()
  const label = inWords(sourceWords[source])
  return (
    <>
      {screening || check ? (
        <Link to="/institutions/$id" params={{ id: institution }} search={{ tab: 'screenings' }} {...(screening ? { hash: `screening-${screening}` } : {})}>
          {label}
        </Link>
      ) : (
        label
      )}
      {evidence.length > 0 && ` ${words.proofs(evidence.length)}`}
    </>
  )
}
