import { Modal, UnstyledButton } from '@mantine/core'
import type { EvidenceFile } from '@silverguard/shared/evidence/contract'
import { useState } from 'react'
import { evidenceWords } from '../../words/evidence.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './evidence.module.css'

/** A small picture that opens as large as the page allows. */
export const Picture = ({ file: { fileName }, address }: { file: EvidenceFile; address: string }) => {
  const words = useWords(evidenceWords)
  const [opened, setOpened] = useState(false)
  return (
    <>
      <UnstyledButton className={classes.thumbnail} aria-label={words.enlarge(fileName)} onClick={() => setOpened(true)}>
        <img src={address} alt="" loading="lazy" decoding="async" />
      </UnstyledButton>
      <Modal opened={opened} onClose={() => setOpened(false)} title={fileName} size="auto" closeButtonProps={{ 'aria-label': words.close }}>
        <img className={classes.large} src={address} alt={words.picture(fileName)} />
      </Modal>
    </>
  )
}
