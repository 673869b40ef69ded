import { Alert, Button, Group, Stack } from '@mantine/core'
import type { Import, ImportCounts } from '@silverguard/shared/workbooks/contract'
import { Link } from '@tanstack/react-router'
import { importWords } from '../../words/importing.ts'
import { useWords } from '../../words/use-words.ts'
import { ImportOutcome } from './tried-import.tsx'
import { UndoImport } from './undo-import.tsx'

/** The last step: what was written, and where to look next. */
export const FinishedImport = ({ of: one, counts }: { of: Import; counts: ImportCounts }) => {
  const words = useWords(importWords)
  return (
    <Stack gap="sm">
      <Alert role="status" variant="outline" title={words.done}>
        <Group gap="sm">
          <Button size="sm" renderRoot={(props) => <Link to="/institutions" {...props} />}>
            {words.openRegister}
          </Button>
          {counts.possibleDuplicates > 0 && (
            <Link to="/institutions" search={{ mark: ['possible_duplicate'] }}>
              {words.seeDuplicates(counts.possibleDuplicates)}
            </Link>
          )}
          {counts.townshipPending > 0 && (
            <Link to="/institutions" search={{ mark: ['township_pending'] }}>
              {words.seePending(counts.townshipPending)}
            </Link>
          )}
          <Link to="/imports">{words.again}</Link>
        </Group>
      </Alert>
      <ImportOutcome of={one} counts={counts} />
      <UndoImport of={one} />
    </Stack>
  )
}
