import type { Paper } from '@silverguard/shared/handling/papers/contract'
import { paperKindWords } from '@silverguard/shared/handling/papers/vocabulary'
import { Link } from '@tanstack/react-router'
import cards from '../../ui/cards.module.css'
import { instantWords } from '../../ui/figures.ts'
import { useText } from '../../words/language.tsx'
import { papersWords } from '../../words/papers.ts'
import { useWords } from '../../words/use-words.ts'
import { ReceiptCell } from './paper-cells.tsx'
import { PaperStateTag } from './paper-state-tag.tsx'

/** The register of papers on a phone: a card each. */
export const PapersCards = ({ rows }: { rows: readonly Paper[] }) => {
  const words = useWords(papersWords)
  const inWords = useText()
  return (
    <ul className={cards.cards} aria-label={words.printTitle}>
      {rows.map((row) => (
        <li key={row.id} className={cards.card}>
          <div className={cards.top}>
            <Link to="/papers/$id" params={{ id: row.id }}>
              {inWords(paperKindWords[row.kind])}
            </Link>
            <PaperStateTag state={row.state} />
          </div>
          <div>
            <Link to="/institutions/$id" params={{ id: row.institution }} search={{ tab: 'handling' }}>
              {row.institutionName}
            </Link>{' '}
            <span className={cards.line}>{row.townshipName}</span>
          </div>
          {row.issued ? (
            <div>
              {row.issued.documentNo} · {words.by(row.issued.signedBy, row.issued.on)}
            </div>
          ) : (
            <div className={cards.line}>{words.by(row.draftedBy, instantWords(row.draftedAt))}</div>
          )}
          {row.issued && (
            <div>
              <ReceiptCell of={row} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
