import { Button, Checkbox, Popover, ScrollArea, Stack } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { generalWords } from '../words/general.ts'
import { useWords } from '../words/use-words.ts'

type Props<V extends string> = {
  label: string
  choices: readonly { value: V; label: string }[]
  chosen: readonly V[]
  choose: (chosen: V[]) => void
}

/** A filter by any of several values: a button that says how many are chosen, and the choices under it. */
export const ChoiceFilter = <V extends string>({ label, choices, chosen, choose }: Props<V>) => {
  const words = useWords(generalWords)
  return (
    <Popover trapFocus position="bottom-start" shadow="md" withinPortal>
      <Popover.Target>
        <Button variant={chosen.length > 0 ? 'light' : 'default'} rightSection={<IconChevronDown size={14} aria-hidden="true" />}>
          {chosen.length > 0 ? `${label} (${chosen.length})` : label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Checkbox.Group value={[...chosen]} onChange={(values) => choose(choices.map((choice) => choice.value).filter((value) => values.includes(value)))}>
          <ScrollArea.Autosize mah={320} type="auto">
            <Stack gap={6} p={2}>
              {choices.map((choice) => (
                <Checkbox key={choice.value} size="xs" value={choice.value} label={choice.label} />
              ))}
            </Stack>
          </ScrollArea.Autosize>
        </Checkbox.Group>
        <Button mt="sm" variant="default" fullWidth disabled={chosen.length === 0} onClick={() => choose([])}>
          {words.clear}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
