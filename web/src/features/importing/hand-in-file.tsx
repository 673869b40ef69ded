import { Alert, Button, FileButton, Text } from '@mantine/core'
import { greatestUploadBytes, type Import, uploadRegister } from '@silverguard/shared/workbooks/contract'
import { type DragEvent, useState } from 'react'
import { sendFile } from '../../send-file.ts'
import { megabytes, sizeWords } from '../../ui/file-size.ts'
import { problemWords } from '../../ui/problem-words.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { generalWords } from '../../words/general.ts'
import { importsWords } from '../../words/importing.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './hand-in-file.module.css'
import { useImportStep } from './import-query.ts'

/** Where a register is handed in: dropped or chosen, sent at once, refused in words. */
export const HandInFile = ({ taken }: { taken: (handedIn: Import) => void }) => {
  const words = useWords(importsWords)
  const general = useWords(generalWords)
  const [file, setFile] = useState<File>()
  const [sent, setSent] = useState(0)
  const [trouble, setTrouble] = useState<string>()
  const [over, setOver] = useState(false)
  const sending = useImportStep((chosen: File) => sendFile(uploadRegister, chosen, { fileName: chosen.name }, setSent), taken)

  const handIn = (files: readonly File[]) => {
    const [chosen] = files
    if (!chosen || sending.isPending) return
    const tooLarge = chosen.size > greatestUploadBytes
    const several = files.length > 1 ? words.oneFile : undefined
    setFile(chosen)
    setSent(0)
    sending.reset()
    setTrouble(several ?? (tooLarge ? words.tooLarge(chosen.name, sizeWords(chosen.size), megabytes(greatestUploadBytes)) : undefined))
    if (!several && !tooLarge) sending.mutate(chosen)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    handIn([...event.dataTransfer.files])
  }

  return (
    <section
      className={classes.place}
      data-over={over || undefined}
      aria-label={words.title}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={classes.line}>
        <span>{words.drop}</span>
        <FileButton accept=".xlsx,.csv,.txt,.tsv" onChange={(chosen) => chosen && handIn([chosen])}>
          {(props) => (
            <Button {...props} size="sm" loading={sending.isPending}>
              {words.choose}
            </Button>
          )}
        </FileButton>
      </div>
      <Text size="sm" c="dimmed">
        {words.accepted(megabytes(greatestUploadBytes))}
      </Text>
      {sending.isPending && file && (
        <ProgressBar
          label={words.sent}
          done={sent}
          total={file.size}
          words={(sent < file.size ? words.sending : words.reading)(file.name, sizeWords(file.size))}
        />
      )}
      {trouble && (
        <Alert role="alert" color="red" variant="outline" title={trouble}>
          {null}
        </Alert>
      )}
      {sending.error && file && (
        <Alert role="alert" color="red" variant="outline" title={words.refused(file.name)}>
          {problemWords(sending.error, general)}
        </Alert>
      )}
    </section>
  )
}
