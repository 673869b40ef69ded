import { Button, Group, Stack, Text } from '@mantine/core'
import type { CellProblem, DivisionChange } from '@silverguard/shared/workbooks/contract'
import { countWords } from '../../ui/figures.ts'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { divisionChangeWords, divisionsWords } from '../../words/divisions.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'

type Props = { fileName: string; changes: readonly DivisionChange[]; problems: readonly CellProblem[]; isApplying: boolean; apply: () => void }

/** What a file of code changes would do, line by line; with problems nothing can be applied. */
export const DivisionChangesPreview = ({ fileName, changes, problems, isApplying, apply }: Props) => {
  const words = useWords(divisionsWords)
  const inWords = useText()
  const moving = changes.filter(({ kind }) => kind !== 'unchanged').length
  return (
    <Stack gap="xs">
      <Text fw={600}>{words.preview(fileName)}</Text>
      {problems.length > 0 && (
        <div role="alert">
          <Text size="sm" c="var(--mantine-color-error)">
            {words.problems(problems.length)}
          </Text>
          <ul>
            {problems.map(({ row, column, code, value, message }) => (
              <li key={`${row} ${column} ${code}`}>
                {words.problemAt(row, column)}
                {value !== '' && ` “${value}”`}: {inWords(message)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {changes.length > 0 && (
        <TableRegion label={words.changesTable}>
          <table className={table.table}>
            <thead>
              <tr>
                {(['row', 'kind', 'from', 'to', 'name'] as const).map((heading) => (
                  <th key={heading} scope="col" data-numeric={heading === 'row' || undefined}>
                    {words[heading]}
                  </th>
                ))}
                {(['institutions', 'accounts'] as const).map((heading) => (
                  <th key={heading} scope="col" data-numeric="">
                    {words[heading]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {changes.map(({ row, kind, from, to, name, institutions, accounts }) => (
                <tr key={row}>
                  <td data-numeric="">{row}</td>
                  <td data-tight="">{inWords(divisionChangeWords[kind])}</td>
                  <td data-tight="">{from}</td>
                  <td data-tight="">{to}</td>
                  <th scope="row">{name}</th>
                  <td data-numeric="">{countWords(institutions)}</td>
                  <td data-numeric="">{countWords(accounts)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      {problems.length === 0 && (
        <Group gap="sm">
          {moving > 0 ? (
            <Button loading={isApplying} onClick={apply}>
              {words.apply(moving)}
            </Button>
          ) : (
            <Text size="sm">{words.noChange}</Text>
          )}
        </Group>
      )}
    </Stack>
  )
}
