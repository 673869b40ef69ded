import { Button, Group, Text } from '@mantine/core'
import type { UseMutationResult } from '@tanstack/react-query'
import { fieldWords } from '../words/fields.ts'
import { generalWords } from '../words/general.ts'
import { useWords } from '../words/use-words.ts'
import { problemWords } from './problem-words.ts'

/** 保存, and beside it what came of it. */
export const SaveLine = <T, V>({ saving }: { saving: UseMutationResult<T, Error, V> }) => {
  const general = useWords(generalWords)
  const { saved } = useWords(fieldWords)
  return (
    <Group gap="sm">
      <Button type="submit" loading={saving.isPending}>
        {general.save}
      </Button>
      <Text size="sm" role="status" {...(saving.error ? { c: 'var(--mantine-color-error)' } : {})}>
        {saving.error ? problemWords(saving.error, general) : saving.isSuccess ? saved : ''}
      </Text>
    </Group>
  )
}
