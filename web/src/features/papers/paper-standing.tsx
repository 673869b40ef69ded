import type { Paper } from '@silverguard/shared/handling/papers/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { instantWords } from '../../ui/figures.ts'
import { FileNames } from '../../ui/proof/file-names.tsx'
import { papersWords, paperWords } from '../../words/papers.ts'
import { useWords } from '../../words/use-words.ts'
import { PaperStateTag } from './paper-state-tag.tsx'
import classes from './papers.module.css'
import { ServedActions } from './served-actions.tsx'

/** Of whom a paper is, what it serves, and what has become of it. */
export const PaperStanding = ({ paper }: { paper: Paper }) => {
  const words = useWords(paperWords)
  const { institution: place, township, state: stateWord } = useWords(papersWords)
  const { institution, institutionName, townshipName, state, draftedBy, draftedAt, issued, withdrawn } = paper
  const lines: [string, ReactNode][] = [
    [stateWord, <PaperStateTag key="state" state={state} />],
    [
      place,
      <Link key="place" to="/institutions/$id" params={{ id: institution }} search={{ tab: 'handling' }}>
        {institutionName}
      </Link>,
    ],
    [township, townshipName],
    [words.serves, <ServedActions key="serves" paper={paper} />],
    [words.drafted, words.by(draftedBy, instantWords(draftedAt))],
  ]
  if (issued)
    lines.push(
      [words.documentNo, issued.documentNo],
      [words.signedBy, issued.signedBy],
      [words.issuedOn, issued.on],
      [words.scan, <FileNames key="scan" institution={institution} ids={[issued.scan]} />],
      [words.issued, words.by(issued.by, instantWords(issued.at))],
    )
  if (withdrawn) lines.push([words.withdrawn, words.by(withdrawn.by, instantWords(withdrawn.at))], [words.withdrawReason, withdrawn.reason])
  return (
    <section aria-label={words.standing}>
      <dl className={classes.standing}>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
