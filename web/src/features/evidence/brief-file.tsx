import { type EvidenceFile, readEvidence } from '@silverguard/shared/evidence/contract'
import { downloadAddress } from '../../api.ts'
import { evidenceWords } from '../../words/evidence.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import classes from './evidence.module.css'
import { isPicture, Picture } from './picture.tsx'

/** One photo or file by its name alone. */
export const BriefFile = ({ file }: { file: EvidenceFile }) => {
  const words = useWords(evidenceWords)
  const mayRead = useMay('evidence.read')
  const { id, fileName } = file
  const address = downloadAddress(readEvidence, { params: { id } })
  if (!mayRead) return <li>{fileName}</li>
  return (
    <li>
      {isPicture(file) ? (
        <Picture file={file} address={address} className={classes.way}>
          {fileName}
        </Picture>
      ) : (
        <a href={address} download aria-label={words.downloadOf(fileName)}>
          {fileName}
        </a>
      )}
    </li>
  )
}
