import type { RuleSetSummary } from '@silverguard/shared/risk/contract'
import { Link } from '@tanstack/react-router'
import { instantWords } from '../../ui/figures.ts'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { versionWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import { RevokePublication } from './revoke-publication.tsx'
import classes from './rules.module.css'
import type { Span } from './spans.ts'

/** More than these are folded. */
const shownAtOnce = 5
/** Of these the day stands alone: nothing was computed by them on any whole day. */
const neverHeld: readonly Span['state'][] = ['replaced', 'revoked']

const PublicationTable = ({ spans, profileOf }: { spans: readonly Span[]; profileOf: (id: string) => RuleSetSummary['profile'] | undefined }) => {
  const words = useWords(versionWords)
  const mayEdit = useMay('rules.edit')
  const isRevocable = mayEdit && spans.some(({ state }) => state === 'will_hold')
  const headings = [words.holdsFrom, words.ruleSet, words.state, words.reason, words.published, ...(isRevocable ? [words.actions] : [])]
  return (
    <TableRegion label={words.historyTable}>
      <table className={table.table}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spans.map(({ publication, until, state }) => (
            <tr key={publication.id}>
              <td data-tight="">{neverHeld.includes(state) ? publication.holdsFrom : words.span(publication.holdsFrom, until)}</td>
              <th scope="row">
                <Link to="/rules" search={{ profile: profileOf(publication.ruleSet), version: publication.ruleSet }}>
                  {publication.ruleSet}
                </Link>
              </th>
              <td>
                <span className={state === 'holds' ? classes.holds : undefined}>{words[state]}</span>
                {publication.revoked && (
                  <span className={classes.note}>
                    {words.revokedBy(publication.revoked.by, instantWords(publication.revoked.at), publication.revoked.reason)}
                  </span>
                )}
              </td>
              <td>{publication.reason}</td>
              <td data-tight="">
                {publication.publishedBy} · {instantWords(publication.publishedAt)}
              </td>
              {isRevocable && <td data-tight="">{state === 'will_hold' && <RevokePublication of={publication} />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

type Props = { spans: readonly Span[]; ruleSets: readonly RuleSetSummary[] }

/** When which rule set was made to hold, by whom and why; latest first. */
export const VersionHistory = ({ spans, ruleSets }: Props) => {
  const words = useWords(versionWords)
  const profileOf = (id: string) => ruleSets.find((one) => one.id === id)?.profile
  const earlier = spans.slice(shownAtOnce)
  return (
    <section>
      <div className={classes.head}>
        <h2>{words.history}</h2>
      </div>
      <PublicationTable spans={spans.slice(0, shownAtOnce)} profileOf={profileOf} />
      {earlier.length > 0 && (
        <details className={classes.folded}>
          <summary>{words.earlier(earlier.length)}</summary>
          <PublicationTable spans={earlier} profileOf={profileOf} />
        </details>
      )}
    </section>
  )
}
