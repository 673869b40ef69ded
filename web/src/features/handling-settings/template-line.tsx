import { Button, FileButton, Group, Text } from '@mantine/core'
import { type PaperTemplate, readTemplate, replaceTemplate } from '@silverguard/shared/handling/papers/contract'
import { paperKindWords } from '@silverguard/shared/handling/papers/vocabulary'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { downloadAddress } from '../../api.ts'
import { sendFile } from '../../send-file.ts'
import { instantWords } from '../../ui/figures.ts'
import { handlingSettingsWords } from '../../words/handling-settings.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './handling-settings.module.css'
import { RestoreTemplate } from './restore-template.tsx'
import { paperTemplates } from './settings-query.ts'
import { TemplateMarks } from './template-marks.tsx'
import { TemplateProblems } from './template-problems.tsx'

const longestName = 255

/** The template of one kind of paper: which is in force, and the ways to take it, to replace it, to go back. */
export const TemplateLine = ({ template }: { template: PaperTemplate }) => {
  const words = useWords(handlingSettingsWords)
  const client = useQueryClient()
  const reset = useRef<() => void>(null)
  const { kind, own, marks } = template
  const name = useText()(paperKindWords[kind])
  const sending = useMutation({
    mutationFn: (file: File) => sendFile(replaceTemplate, file, { kind, fileName: file.name.slice(-longestName) }, () => undefined),
    onSuccess: () => client.invalidateQueries(paperTemplates),
  })
  const choose = (file: File | null) => {
    if (file) sending.mutate(file)
    // The same file can be chosen again once it was corrected.
    reset.current?.()
  }
  return (
    <li className={classes.template}>
      <div>
        <h3>{name}</h3>
        {own ? (
          <>
            <p>{words.own(own.fileName)}</p>
            <p className={classes.aside}>{words.by(own.by, instantWords(own.at))}</p>
          </>
        ) : (
          <p className={classes.aside}>{words.shipped}</p>
        )}
      </div>
      <Group gap={6}>
        <Button variant="default" component="a" href={downloadAddress(readTemplate, { params: { kind } })} download aria-label={words.downloadOf(name)}>
          {words.download}
        </Button>
        <FileButton onChange={choose} resetRef={reset} accept=".docx" inputProps={{ 'aria-label': words.uploadOf(name) }}>
          {(props) => (
            <Button {...props} variant="default" loading={sending.isPending} aria-label={words.uploadOf(name)}>
              {words.upload}
            </Button>
          )}
        </FileButton>
        {own && <RestoreTemplate kind={kind} name={name} fileName={own.fileName} restored={() => sending.reset()} />}
        <Text size="sm" role="status">
          {sending.isPending ? words.uploading : sending.isSuccess ? words.replaced : ''}
        </Text>
      </Group>
      {sending.error && <TemplateProblems error={sending.error} fileName={sending.variables.name} />}
      <TemplateMarks marks={marks} />
    </li>
  )
}
