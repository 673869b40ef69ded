import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { type Import, type ImportCounts, returnedWorkbook, runImport } from '@silverguard/shared/workbooks/contract'
import { IconDownload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { call, downloadAddress } from '../../api.ts'
import { problemWords } from '../../ui/problem-words.ts'
import { generalWords } from '../../words/general.ts'
import { importWords } from '../../words/importing.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { ImportFigures } from './import-counts.tsx'
import { useImportStep } from './import-query.ts'

const useDivisionName = (code: string | null) => {
  const { district, townships } = useInstallation()
  return [district, ...townships].find((one) => one.code === code)?.name ?? code ?? ''
}

/** What the file as read does, in figures, with the returned workbook. */
export const ImportOutcome = ({ of: one, counts }: { of: Import; counts: ImportCounts }) => {
  const words = useWords(importWords)
  const division = useDivisionName(one.division)
  return (
    <>
      <ImportFigures counts={counts} division={division} />
      <Text size="sm">
        {words.records(counts.rows, counts.ignoredLines)} {one.day && `(${words.asOf(one.day)})`}
      </Text>
      <Group gap="sm">
        <Button
          component="a"
          variant="default"
          href={downloadAddress(returnedWorkbook, { params: { id: one.id } })}
          download
          leftSection={<IconDownload size={15} aria-hidden="true" />}
        >
          {words.returned}
        </Button>
        <Text size="xs" c="dimmed">
          {words.returnedHint}
        </Text>
      </Group>
    </>
  )
}

/** The third step: what an import would do; from here to the columns again, or on. */
export const TriedImport = ({ of: one, counts }: { of: Import; counts: ImportCounts }) => {
  const words = useWords(importWords)
  const general = useWords(generalWords)
  const running = useImportStep((version: number) => call(runImport, { params: { id: one.id }, body: { version } }))
  const toWrite = counts.added + counts.changed
  return (
    <Stack gap="sm">
      <ImportOutcome of={one} counts={counts} />
      <Group gap="sm">
        <Button variant="default" size="sm" renderRoot={(props) => <Link to="/imports/$id" params={{ id: one.id }} search={{ step: 'columns' }} {...props} />}>
          {words.back}
        </Button>
        <Button size="sm" disabled={toWrite === 0} loading={running.isPending} onClick={() => running.mutate(one.version)}>
          {words.run(toWrite)}
        </Button>
        {toWrite === 0 && <Text size="sm">{words.nothingToImport}</Text>}
      </Group>
      {running.error && (
        <Alert role="alert" color="red" variant="outline" title={general.failed}>
          {problemWords(running.error, general)}
        </Alert>
      )}
    </Stack>
  )
}
