import { Modal, UnstyledButton } from '@mantine/core'
import { type EvidenceFile, shownKinds } from '@silverguard/shared/evidence/contract'
import { type ReactNode, useState } from 'react'
import { evidenceWords } from '../../words/evidence.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './evidence.module.css'

export const isPicture = ({ kind }: EvidenceFile): boolean => (shownKinds as readonly string[]).includes(kind)

type Props = { file: EvidenceFile; address: string; className?: string | undefined; children: ReactNode }

/** What opens a picture as large as the page allows when it is pressed. */
export const Picture = ({ file: { fileName }, address, className, children }: Props) => {
  const words = useWords(evidenceWords)
  const [opened, setOpened] = useState(false)
  return (
    <>
      <UnstyledButton className={className ?? ''} aria-label={words.enlarge(fileName)} onClick={() => setOpened(true)}>
        {children}
      </UnstyledButton>
      <Modal opened={opened} onClose={() => setOpened(false)} title={fileName} size="auto" closeButtonProps={{ 'aria-label': words.close }}>
        <img className={classes.large} src={address} alt={words.picture(fileName)} />
      </Modal>
    </>
  )
}
