import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useText } from '../../words/language.tsx'
import { registerWords } from '../../words/register.ts'
import { useWords } from '../../words/use-words.ts'
import { fixedColumn } from './chosen-columns.ts'
import { registerColumns } from './columns.tsx'

type Props = { isShown: (id: string) => boolean; choose: (ids: string[]) => void; reset: () => void }

export const ColumnChooser = ({ isShown, choose, reset }: Props) => {
  const words = useWords(registerWords)
  const inWords = useText()
  const shown = registerColumns.map((column) => column.id).filter(isShown)
  return (
    <Popover trapFocus position="bottom-end" shadow="md" withinPortal>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={15} aria-hidden="true" />}>
          {words.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.chooseColumns}>
        <Checkbox.Group value={shown} onChange={choose}>
          <Stack gap={6}>
            {registerColumns.map((column) => (
              <Checkbox key={column.id} size="xs" value={column.id} label={inWords(column.heading)} disabled={column.id === fixedColumn} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Button mt="sm" variant="default" fullWidth onClick={reset}>
          {words.resetColumns}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
