import { Group, NumberInput, Select, Text } from '@mantine/core'
import { type Import, lookAgain } from '@silverguard/shared/workbooks/contract'
import { useState } from 'react'
import { call } from '../../api.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { importWords } from '../../words/importing.ts'
import { useWords } from '../../words/use-words.ts'
import { useImportStep } from './import-query.ts'

type Sought = { sheet: number; headingRow?: number }

/** Which sheet is read and which line holds its headings; another choice makes the server look again. */
export const SheetChoice = ({ of: one }: { of: Import }) => {
  const words = useWords(importWords)
  const { look } = one
  const [row, setRow] = useState<string | number>(look.headingRow + 1)
  const looking = useImportStep((body: Sought) => call(lookAgain, { params: { id: one.id }, body }))
  const lookAtRow = () => {
    const wanted = Number(row)
    if (!Number.isInteger(wanted) || wanted < 1) setRow(look.headingRow + 1)
    else if (wanted !== look.headingRow + 1) looking.mutate({ sheet: look.sheet, headingRow: wanted - 1 })
  }
  return (
    <>
      <Group align="flex-start" gap="md">
        {look.format === 'xlsx' && (
          <Select
            label={words.sheet}
            w={200}
            allowDeselect={false}
            disabled={looking.isPending}
            data={look.sheets.map((name, index) => ({ value: String(index), label: name }))}
            value={String(look.sheet)}
            onChange={(chosen) => chosen !== null && Number(chosen) !== look.sheet && looking.mutate({ sheet: Number(chosen) })}
          />
        )}
        <NumberInput
          label={words.headingRow}
          description={words.headingRowHint}
          w={180}
          min={1}
          allowDecimal={false}
          disabled={looking.isPending}
          value={row}
          onChange={setRow}
          onBlur={lookAtRow}
          onKeyDown={(event) => event.key === 'Enter' && lookAtRow()}
        />
        <Text size="sm" c="dimmed" pt={24} role="status">
          {looking.isPending ? words.looking : [words.rowsInSheet(look.rows), look.encoding && words.encoding(look.encoding)].filter(Boolean).join(' · ')}
        </Text>
      </Group>
      {looking.error && <ErrorState error={looking.error} />}
    </>
  )
}
