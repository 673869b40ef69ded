import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { addDivision } from '@silverguard/shared/installation/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { call, ProblemError } from '../../api.ts'
import { bodyOf, useCheckedForm } from '../../ui/checked-form.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { divisionsWords } from '../../words/divisions.ts'
import { useWords } from '../../words/use-words.ts'
import { installationKey } from '../access/installation.tsx'
import { divisionsKey } from './divisions-query.ts'
import { SettingsSection } from './settings-section.tsx'

type Body = z.output<NonNullable<typeof addDivision.body>>
const blank = { code: '', name: '' }

/** A unit that the division data does not have. */
export const AddDivision = () => {
  const words = useWords(divisionsWords)
  const client = useQueryClient()
  const form = useCheckedForm(bodyOf(addDivision), blank)
  const adding = useMutation({
    mutationFn: (body: Body) => call(addDivision, { body }),
    onSuccess: async () => {
      form.clear()
      await Promise.all([client.invalidateQueries({ queryKey: divisionsKey }), client.invalidateQueries({ queryKey: installationKey })])
    },
    onError: form.hear,
  })
  const isTaken = adding.error instanceof ProblemError && adding.error.problem.code === 'code_taken'
  const isAtField = form.problemOf('code') !== undefined || form.problemOf('name') !== undefined
  const set = (part: Partial<typeof blank>) => {
    form.set(part)
    if (!adding.isIdle) adding.reset()
  }
  return (
    <SettingsSection title={words.add} hint={words.addHint}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          form.check(adding.mutate)
        }}
      >
        <Stack gap="xs">
          <TextInput
            label={words.code}
            description={words.codeHint}
            required
            inputMode="numeric"
            autoComplete="off"
            value={form.values.code}
            onChange={(event) => set({ code: event.currentTarget.value.trim() })}
            error={isTaken ? words.codeTaken : form.problemOf('code')}
          />
          <TextInput
            label={words.name}
            required
            autoComplete="off"
            value={form.values.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            error={form.problemOf('name')}
          />
          <Group gap="sm">
            <Button type="submit" loading={adding.isPending}>
              {words.doAdd}
            </Button>
            <Text size="sm" role="status">
              {adding.data ? words.added(adding.data.name) : ''}
            </Text>
          </Group>
          {adding.error && !isTaken && !isAtField && <ErrorLine error={adding.error} />}
        </Stack>
      </form>
    </SettingsSection>
  )
}
