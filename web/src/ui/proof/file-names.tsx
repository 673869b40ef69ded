import { type EvidenceFile, readEvidence, shownKinds } from '@silverguard/shared/evidence/contract'
import { useQuery } from '@tanstack/react-query'
import { downloadAddress } from '../../api.ts'
import { useMay } from '../../features/access/me.tsx'
import { judgementFormWords } from '../../words/judgement.ts'
import { useWords } from '../../words/use-words.ts'
import { filesOf } from './files-query.ts'
import classes from './proof.module.css'

/** A picture opens beside the page, so that nothing typed is left behind; all else is handed out to be kept. */
const FileName = ({ file: { id, fileName, kind } }: { file: EvidenceFile }) => {
  const mayRead = useMay('evidence.read')
  if (!mayRead) return <>{fileName}</>
  const isShown = (shownKinds as readonly string[]).includes(kind)
  return (
    <a href={downloadAddress(readEvidence, { params: { id } })} {...(isShown ? { target: '_blank', rel: 'noreferrer' } : { download: true })}>
      {fileName}
    </a>
  )
}

/** The files that prove something, by their names. */
export const FileNames = ({ institution, ids }: { institution: string; ids: readonly string[] }) => {
  const words = useWords(judgementFormWords)
  const { data } = useQuery({ ...filesOf(institution), enabled: ids.length > 0 })
  if (ids.length === 0) return null
  const files = (data?.files ?? []).filter(({ id }) => ids.includes(id))
  return (
    <ul className={classes.files} aria-label={words.evidence}>
      <li>{words.evidenceCount(ids.length)}</li>
      {files.map((file) => (
        <li key={file.id}>
          <FileName file={file} />
        </li>
      ))}
    </ul>
  )
}
