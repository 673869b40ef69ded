import { Button, Group, Stack, Text } from '@mantine/core'
import { type ColumnMapping, type Import, tryImport } from '@silverguard/shared/workbooks/contract'
import { useCallback, useEffect, useState } from 'react'
import { call } from '../../api.ts'
import { importWords } from '../../words/importing.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { useMe } from '../access/me.tsx'
import { ColumnTable } from './column-table.tsx'
import { DraftProblemList } from './draft-problem-list.tsx'
import { useImportStep } from './import-query.ts'
import { draftProblems, firstDraft, keepDraft, type MappingDraft } from './mapping-draft.ts'
import { MappingRefusal } from './mapping-refusal.tsx'
import { WholeFileChoices } from './whole-file-choices.tsx'

/** The second step: how the file is to be read. `tried` hears that the dry run has begun. */
export const MapColumns = ({ of: one, tried }: { of: Import; tried: () => void }) => {
  const words = useWords(importWords)
  const { today } = useInstallation()
  const { division: scope } = useMe()
  const { look } = one
  const [draft, setDraft] = useState(() => firstDraft(one, today, scope.code))
  useEffect(() => keepDraft(one, draft), [one, draft])
  const change = (part: Partial<MappingDraft>) => setDraft((before) => ({ ...before, ...part }))
  const choose = useCallback(
    (index: number, mapping: ColumnMapping) =>
      setDraft((before) => ({ ...before, columns: before.columns.map((old, place) => (place === index ? mapping : old)) })),
    [],
  )
  const problems = draftProblems(draft, today)
  const ready =
    draft.day !== null &&
    draft.division !== null &&
    !problems.day &&
    !problems.name &&
    !problems.screeningDay &&
    problems.units.length + problems.twice.length === 0
  const trial = useImportStep(({ day, division, columns, states }: MappingDraft) => {
    const mapping = { sheet: look.sheet, headingRow: look.headingRow, columns, states }
    return call(tryImport, { params: { id: one.id }, body: { mapping, day: day ?? today, division: division ?? scope.code } })
  }, tried)
  const read = draft.columns.filter(({ target }) => target.to !== 'nothing').length
  const act = (
    <Button size="sm" disabled={!ready} loading={trial.isPending} onClick={() => trial.mutate(draft)} aria-describedby={ready ? undefined : 'mend'}>
      {one.state === 'looked' ? words.tryIt : words.tryAgain}
    </Button>
  )
  return (
    <Stack gap="sm">
      <WholeFileChoices draft={draft} problems={problems} change={change} />
      <DraftProblemList problems={problems} columns={look.columns} />
      {trial.error && <MappingRefusal error={trial.error} columns={look.columns} />}
      <Group>
        {act}
        <Text size="sm" c="dimmed">
          {words.readCount(read, look.columns.length)}
        </Text>
      </Group>
      <ColumnTable columns={look.columns} mappings={draft.columns} problems={problems} choose={choose} />
    </Stack>
  )
}
