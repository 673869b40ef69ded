import { Alert, Stack } from '@mantine/core'
import type { Import, ImportCounts } from '@silverguard/shared/workbooks/contract'
import { Link } from '@tanstack/react-router'
import { instantWords } from '../../ui/figures.ts'
import { importWords } from '../../words/importing.ts'
import { useWords } from '../../words/use-words.ts'
import { ImportOutcome } from './tried-import.tsx'

/** An import that was taken back: by whom, when and why, and what it had done. */
export const UndoneImport = ({ of: one, counts }: { of: Import; counts: ImportCounts }) => {
  const words = useWords(importWords)
  return (
    <Stack gap="sm">
      <Alert role="status" variant="outline" title={words.undone}>
        {one.undone && words.undoneBy(one.undone.by, instantWords(one.undone.at), one.undone.reason)} <Link to="/imports">{words.again}</Link>
      </Alert>
      <ImportOutcome of={one} counts={counts} />
    </Stack>
  )
}
