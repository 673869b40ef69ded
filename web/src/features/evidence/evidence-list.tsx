import type { EvidenceFile } from '@silverguard/shared/evidence/contract'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { evidenceWords } from '../../words/evidence.ts'
import { useWords } from '../../words/use-words.ts'
import { BriefFile } from './brief-file.tsx'
import classes from './evidence.module.css'
import { EvidenceCard } from './evidence-card.tsx'
import { evidenceOf } from './evidence-query.ts'

/** While files are missing that a phone may be about to send. */
const askAgainMilliseconds = 20_000

/** By what files are chosen: named one by one, or handed in with a screening or a check. */
type Chosen = { ids?: readonly string[] | undefined; screening?: string | undefined; check?: string | undefined }

const chosenAmong = (files: readonly EvidenceFile[], { ids, screening, check }: Chosen) => {
  if (ids === undefined && screening === undefined && check === undefined) return { chosen: files, missing: 0 }
  const arrived = new Set(files.map(({ id }) => id))
  const belongs = (file: EvidenceFile) =>
    (ids?.includes(file.id) ?? false) || (screening !== undefined && file.screening === screening) || (check !== undefined && file.check === check)
  return { chosen: files.filter(belongs), missing: new Set(ids?.filter((id) => !arrived.has(id))).size }
}

/** `brief`: as names in a line of text, where there is no room for pictures. */
type Props = Chosen & { institution: string; brief?: boolean }

/** Photos and files about an institution, all or those chosen, and how many of those named have not arrived. */
export const EvidenceList = ({ institution, brief = false, ...by }: Props) => {
  const words = useWords(evidenceWords)
  const query = useQuery({
    ...evidenceOf(institution),
    refetchInterval: ({ state }) => (chosenAmong(state.data?.files ?? [], by).missing > 0 ? askAgainMilliseconds : false),
  })
  const isAll = by.ids === undefined && by.screening === undefined && by.check === undefined
  return (
    <Loaded query={query}>
      {({ files }) => {
        const { chosen, missing } = chosenAmong(files, by)
        const Item = brief ? BriefFile : EvidenceCard
        return (
          <>
            {isAll && chosen.length === 0 && <EmptyState title={words.none} />}
            {chosen.length > 0 && (
              <ul className={brief ? classes.brief : classes.files} aria-label={words.files}>
                {chosen.map((file) => (
                  <Item key={file.id} file={file} />
                ))}
              </ul>
            )}
            {missing > 0 && (
              <p className={classes.missing}>
                {words.notYet(missing)} {!brief && words.notYetHint}
              </p>
            )}
          </>
        )
      }}
    </Loaded>
  )
}
