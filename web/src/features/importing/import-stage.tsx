import { Alert, Stack } from '@mantine/core'
import type { Import } from '@silverguard/shared/workbooks/contract'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { importWords } from '../../words/importing.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { FinishedImport } from './finished-import.tsx'
import { ImportRows } from './import-rows.tsx'
import type { Step } from './import-steps.tsx'
import { MapColumns } from './map-columns.tsx'
import type { ImportSearch } from './search.ts'
import { SheetChoice } from './sheet-choice.tsx'
import { TriedImport } from './tried-import.tsx'
import { UndoneImport } from './undone-import.tsx'

/** The step that an import is at, by the server's word; `step=columns` goes back from a dry run. */
export const stepOf = ({ state }: Import, { step }: ImportSearch): Step => {
  if (state === 'importing' || state === 'imported' || state === 'undone') return 'import'
  if (state === 'trying' || (state === 'tried' && step !== 'columns')) return 'trial'
  return 'columns'
}

type Props = { of: Import; search: ImportSearch; show: (part: Partial<ImportSearch>) => void }

/** What the present state of an import asks of a person. */
export const ImportStage = ({ of: one, search, show }: Props) => {
  const words = useWords(importWords)
  const inWords = useText()
  const { state, progress, look, counts } = one
  if (state === 'trying' || state === 'importing') {
    const label = words[state]
    return (
      <Stack gap="xs">
        <p>{state === 'importing' ? `${label}。${words.importingHint}` : label}</p>
        <ProgressBar label={label} done={progress.done} total={progress.total} words={words.progress(progress.done, progress.total)} />
      </Stack>
    )
  }
  if (stepOf(one, search) === 'columns' || !counts) {
    return (
      <Stack gap="sm">
        {state === 'failed' && (
          <Alert role="alert" color="red" variant="outline" title={words.failedTitle}>
            {one.failure ? inWords(one.failure) : words.failedUnknown} {words.failedHint}
          </Alert>
        )}
        <SheetChoice key={`rows-${look.sheet}-${look.headingRow}`} of={one} />
        <MapColumns
          key={`${look.sheet}-${look.headingRow}`}
          of={one}
          tried={() => show({ step: undefined, outcome: undefined, show: undefined, page: undefined })}
        />
      </Stack>
    )
  }
  return (
    <Stack gap="md">
      {state === 'tried' && <TriedImport of={one} counts={counts} />}
      {state === 'imported' && <FinishedImport of={one} counts={counts} />}
      {state === 'undone' && <UndoneImport of={one} counts={counts} />}
      <ImportRows of={one} counts={counts} search={search} show={show} />
    </Stack>
  )
}
