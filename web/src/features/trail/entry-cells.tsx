import type { TrailEntry } from '@silverguard/shared/audit/contract'
import { entryKindWords } from '@silverguard/shared/audit/entry-kind-words'
import { Link } from '@tanstack/react-router'
import { ChangeList } from '../../ui/change-list.tsx'
import { InWords } from '../../ui/in-words.tsx'
import { trailWords } from '../../words/trail.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './trail.module.css'

type Props = { of: TrailEntry }

/** Who: the person and the name they sign in with; the system has none. */
export const Who = ({ of: { actor, signInName } }: Props) => (
  <>
    {actor}
    {signInName && <small className={classes.second}> {signInName}</small>}
  </>
)

export const SealCell = ({ of: { seal } }: Props) => {
  const words = useWords(trailWords)
  return seal === null ? <span className={classes.second}>{words.notSealed}</span> : words.sealNumber(seal)
}

export const InstitutionLink = ({ of: { institution } }: Props) =>
  institution && (
    <Link to="/institutions/$id" params={{ id: institution.id }}>
      {institution.name}
    </Link>
  )

/** What a row opens to: each field before and after, and by what names the entry and its subject are kept. */
export const EntryDetails = ({ of: { id, kind, action, subjectKind, subjectId, changes } }: Props) => {
  const words = useWords(trailWords)
  return (
    <div className={classes.details}>
      {changes.length > 0 ? <ChangeList subjectKind={subjectKind} changes={changes} open /> : <p>{words.noChanges}</p>}
      <p className={classes.second}>
        <InWords of={entryKindWords[kind]} /> · {action} · {words.subject}: {subjectKind} {subjectId} · {words.entry}: {id}
      </p>
    </div>
  )
}
