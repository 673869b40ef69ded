import type { EvidenceFile } from '@silverguard/shared/evidence/contract'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { evidenceWords } from '../../words/evidence.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './evidence.module.css'
import { EvidenceCard } from './evidence-card.tsx'
import { evidenceOf } from './evidence-query.ts'

/** While files are missing that a phone may be about to send. */
const askAgainMilliseconds = 20_000

const chosenAmong = (files: readonly EvidenceFile[], ids: readonly string[] | undefined) => {
  if (ids === undefined) return { chosen: files, missing: 0 }
  const chosen = files.filter(({ id }) => ids.includes(id))
  return { chosen, missing: new Set(ids).size - chosen.length }
}

type Props = { institution: string /** Those that something names; all where absent. */; ids?: readonly string[] | undefined }

/** Photos and files about an institution, and how many of those named have not arrived. */
export const EvidenceList = ({ institution, ids }: Props) => {
  const words = useWords(evidenceWords)
  const query = useQuery({
    ...evidenceOf(institution),
    enabled: ids === undefined || ids.length > 0,
    refetchInterval: ({ state }) => (chosenAmong(state.data?.files ?? [], ids).missing > 0 ? askAgainMilliseconds : false),
  })
  if (ids?.length === 0) return null
  return (
    <Loaded query={query}>
      {({ files }) => {
        const { chosen, missing } = chosenAmong(files, ids)
        if (chosen.length === 0 && missing === 0) return <EmptyState title={words.none} />
        return (
          <>
            {chosen.length > 0 && (
              <ul className={classes.files} aria-label={words.files}>
                {chosen.map((file) => (
                  <EvidenceCard key={file.id} file={file} />
                ))}
              </ul>
            )}
            {missing > 0 && (
              <p className={classes.missing}>
                <strong>{words.notYet(missing)}</strong> {words.notYetHint}
              </p>
            )}
          </>
        )
      }}
    </Loaded>
  )
}
