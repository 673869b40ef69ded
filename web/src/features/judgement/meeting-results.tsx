import type { Determination } from '@silverguard/shared/determinations/contract'
import { movementWords } from '@silverguard/shared/determinations/vocabulary'
import { Link } from '@tanstack/react-router'
import { instantWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { useText } from '../../words/language.tsx'
import { meetingWords } from '../../words/meeting.ts'
import { useWords } from '../../words/use-words.ts'

type Props = { decisions: readonly Determination[]; className: string | undefined; onPaper?: true }

const Said = ({ decision: { proposed, decided } }: { decision: Determination }) => {
  const words = useWords(meetingWords)
  if (!decided) return null
  return (
    <>
      {proposed.reason && <p>{words.proposalReason(proposed.reason)}</p>}
      {decided.reason && <p>{(decided.level ? words.decisionReason : words.sentBackReason)(decided.reason)}</p>}
      {decided.minutes && <p>{words.said(decided.minutes)}</p>}
    </>
  )
}

/** What a meeting decided, in its order: who proposed and who decided which level, why, and what was said. */
export const MeetingResults = ({ decisions, className, onPaper }: Props) => {
  const words = useWords(meetingWords)
  const inWords = useText()
  const headings = [words.number, words.institution, words.computed, words.proposal, words.decision, words.reasonAndMinutes]
  return (
    <table className={className}>
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
        {decisions.map((decision, place) => {
          const { id, institutionName, townshipName, upon, proposed, decided, movement } = decision
          return (
            <tr key={id}>
              <td>{place + 1}</td>
              <th scope="row">
                {onPaper ? (
                  institutionName
                ) : (
                  <Link to="/determinations/$id" params={{ id }}>
                    {institutionName}
                  </Link>
                )}
                <br />
                <small>{townshipName}</small>
              </th>
              <td>
                <LevelBadge standing={upon.standing} />
              </td>
              <td>
                <LevelBadge standing={proposed.level} />
                <br />
                <small>{proposed.by}</small>
              </td>
              <td>
                {decided?.level ? <LevelBadge standing={decided.level} /> : <strong>{words.sentBackWord}</strong>}
                {movement && ` ${inWords(movementWords[movement])}`}
                <br />
                <small>{decided && `${decided.by} ${instantWords(decided.at)}`}</small>
              </td>
              <td>
                <Said decision={decision} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
