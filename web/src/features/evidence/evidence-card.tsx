import { type EvidenceFile, readEvidence } from '@silverguard/shared/evidence/contract'
import { downloadAddress } from '../../api.ts'
import { instantWords } from '../../ui/figures.ts'
import { sizeWords } from '../../ui/file-size.ts'
import { evidenceKindNames, evidenceWords } from '../../words/evidence.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import classes from './evidence.module.css'
import { isPicture, Picture } from './picture.tsx'
import { TakeOriginal } from './take-original.tsx'

/** One photo or file: what it is, from whom and when, and how to have it. */
export const EvidenceCard = ({ file }: { file: EvidenceFile }) => {
  const words = useWords(evidenceWords)
  const mayRead = useMay('evidence.read')
  const address = downloadAddress(readEvidence, { params: { id: file.id } })
  const picture = isPicture(file)
  return (
    <li className={classes.card}>
      {picture && mayRead ? (
        <Picture file={file} address={address} className={classes.thumbnail}>
          <img src={address} alt="" loading="lazy" decoding="async" />
        </Picture>
      ) : (
        <span className={classes.kind} aria-hidden="true">
          {evidenceKindNames[file.kind]}
        </span>
      )}
      <div className={classes.about}>
        <p className={classes.name}>{file.fileName}</p>
        <p>
          {evidenceKindNames[file.kind]} {sizeWords(file.bytes)}
        </p>
        {file.takenAt && <p>{words.takenAt(instantWords(file.takenAt))}</p>}
        <p>{words.addedBy(file.recordedBy, instantWords(file.recordedAt))}</p>
        {picture && <p>{words.withoutPlace}</p>}
        {mayRead && (
          <p className={classes.ways}>
            <a href={address} download aria-label={words.downloadOf(file.fileName)}>
              {words.download}
            </a>
            <TakeOriginal file={file} />
          </p>
        )}
      </div>
    </li>
  )
}
