import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { changeDivisions } from '@silverguard/shared/workbooks/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sendFile } from '../../send-file.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { divisionsWords } from '../../words/divisions.ts'
import { useWords } from '../../words/use-words.ts'
import { DivisionChangesPreview } from './division-changes-preview.tsx'
import { SettingsSection } from './settings-section.tsx'

type Sent = { file: File; apply: 'yes' | 'no' }

/** Changes of codes from a file: read first, and applied only when what it would do has been seen. */
export const DivisionChanges = () => {
  const words = useWords(divisionsWords)
  const client = useQueryClient()
  const sending = useMutation({
    mutationFn: ({ file, apply }: Sent) => sendFile(changeDivisions, file, { fileName: file.name, apply }, () => undefined),
    onSuccess: ({ applied }) => (applied ? client.invalidateQueries() : undefined),
  })
  const { data, variables } = sending
  const choose = (file: File | null) => file && sending.mutate({ file, apply: 'no' })
  return (
    <SettingsSection title={words.changes} hint={words.changesHint}>
      <Stack gap="sm">
        <Group gap="sm">
          <FileButton onChange={choose} accept=".xlsx,.csv" inputProps={{ 'aria-label': words.choose }}>
            {(props) => (
              <Button {...props} variant="default" loading={sending.isPending && variables?.apply === 'no'}>
                {words.choose}
              </Button>
            )}
          </FileButton>
          <Text size="sm" role="status">
            {sending.isPending ? words.looking : data?.applied ? words.applied(data.changes.filter(({ kind }) => kind !== 'unchanged').length) : ''}
          </Text>
        </Group>
        {sending.error && <ErrorLine error={sending.error} />}
        {data && variables && !data.applied && (
          <DivisionChangesPreview
            fileName={variables.file.name}
            changes={data.changes}
            problems={data.problems}
            isApplying={sending.isPending}
            apply={() => sending.mutate({ file: variables.file, apply: 'yes' })}
          />
        )}
      </Stack>
    </SettingsSection>
  )
}
