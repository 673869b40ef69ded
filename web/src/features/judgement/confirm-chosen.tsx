import { Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { confirmSeveral } from '@silverguard/shared/determinations/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, ProblemError } from '../../api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorLine } from '../../ui/error-line.tsx'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { generalWords } from '../../words/general.ts'
import { judgementWords } from '../../words/judgement.ts'
import { useWords } from '../../words/use-words.ts'
import type { Chosen, ClearRow } from './chosen.ts'
import classes from './judgement.module.css'
import { readAnew } from './judgement-query.ts'

/** 确认所选 N 条: asks once more by name, then confirms all of them or none. */
export const ConfirmChosen = ({ chosen }: { chosen: Chosen }) => {
  const words = useWords(judgementWords)
  // What is asked about stays as it was pressed, whatever the list behind it does.
  const [asked, setAsked] = useState<readonly ClearRow[]>()
  return (
    <>
      <Button disabled={chosen.rows.length === 0} onClick={() => setAsked(chosen.rows)}>
        {words.confirmChosen(chosen.rows.length)}
      </Button>
      {asked && <ConfirmDialog rows={asked} close={() => setAsked(undefined)} done={chosen.none} />}
    </>
  )
}

type Props = { rows: readonly ClearRow[]; close: () => void; done: () => void }

const ConfirmDialog = ({ rows, close, done }: Props) => {
  const words = useWords(judgementWords)
  const general = useWords(generalWords)
  const client = useQueryClient()
  const sending = useMutation({
    mutationFn: () => call(confirmSeveral, { body: { items: rows.map(({ proposal: { id }, version }) => ({ id, version })) } }),
    onSuccess: async ({ confirmed }) => {
      notifications.show({ message: words.nowConfirmed(confirmed) })
      done()
      close()
      await readAnew(client, ...rows.map(({ institution }) => institution))
    },
    onError: () => void readAnew(client),
  })
  return (
    <Dialog onClose={close} size="lg" title={words.confirmTitle(rows.length)} closeButtonProps={{ 'aria-label': general.cancel }}>
      <Stack gap="sm">
        <Text size="sm">{words.confirmHint}</Text>
        <ul className={classes.asked}>
          {rows.map(({ proposal, name, townshipName }) => (
            <li key={proposal.id}>
              <LevelBadge standing={proposal.level} />
              <span>
                {name} <span className={classes.aside}>{townshipName}</span>
              </span>
              <span className={classes.aside}>{proposal.by}</span>
            </li>
          ))}
        </ul>
        {sending.error && <Refused error={sending.error} rows={rows} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            {general.cancel}
          </Button>
          <Button loading={sending.isPending} disabled={sending.isError} onClick={() => sending.mutate()} data-autofocus>
            {words.confirmTitle(rows.length)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

/** Which ones stood in the way, and why. */
const Refused = ({ error, rows }: { error: Error; rows: readonly ClearRow[] }) => {
  const words = useWords(judgementWords)
  const fields = error instanceof ProblemError ? (error.problem.fields ?? []) : []
  const nameAt = (path: string) => rows[Number(/^(?:body\.)?items\.(\d+)/.exec(path)?.[1])]?.name ?? path
  if (fields.length === 0) return <ErrorLine error={error} />
  return (
    <div role="alert">
      <Text size="sm" c="var(--mantine-color-error)">
        {words.refused}
      </Text>
      <ul className={classes.refused}>
        {fields.map(({ path, message }) => (
          <li key={path}>{words.refusedOf(nameAt(path), message)}</li>
        ))}
      </ul>
    </div>
  )
}
