import { Anchor, Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { exportLedger, type LedgerReading, readLedgerList } from '@silverguard/shared/handling/ledger/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { downloadAddress } from '../../api.ts'
import { sendFile } from '../../send-file.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { generalWords } from '../../words/general.ts'
import { refundListWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import { isOvertaken } from './ledger-change.ts'
import { RefusalLine } from './ledger-dialog.tsx'
import { readAnew } from './refunds-query.ts'
import { TriedList } from './tried-list.tsx'

type Props = { institution: string /** Of the ledger as it stands; 0 where there is none. */; version: number; close: () => void }
type Tried = { file: File; version: number; reading: LedgerReading }

/** The institution's own list: tried first, and recorded only once what it would do was seen. */
export const ReadList = ({ institution, version, close }: Props) => {
  const words = useWords(refundListWords)
  const general = useWords(generalWords)
  const client = useQueryClient()
  const mayExport = useMay('list.export')
  const reset = useRef<() => void>(null)
  const [tried, setTried] = useState<Tried>()
  const send = (file: File, of: number, trial: 'true' | 'false') =>
    sendFile(readLedgerList, file, { institution, fileName: file.name, trial, version: of }, () => undefined)
  const trying = useMutation({
    mutationFn: async (file: File): Promise<Tried> => ({ file, version, reading: await send(file, version, 'true') }),
    onSuccess: setTried,
  })
  const recording = useMutation({
    mutationFn: ({ file, version: of }: Tried) => send(file, of, 'false'),
    onSuccess: async () => {
      notifications.show({ message: words.recorded })
      close()
      await readAnew(client, institution)
    },
    onError: (error) => {
      if (isOvertaken(error)) void readAnew(client, institution)
    },
  })
  const attempt = (file: File | null) => {
    // The same file can be chosen again once it was corrected.
    reset.current?.()
    if (!file) return
    setTried(undefined)
    recording.reset()
    trying.mutate(file)
  }
  const isReady = tried !== undefined && tried.reading.problems.length === 0
  const moving = isReady ? tried.reading.moves.filter(({ what }) => !what.includes('same')).length : 0
  return (
    <Dialog onClose={close} size="min(900px, 96vw)" title={words.title} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': general.cancel }}>
      <Stack gap="sm">
        <Text size="sm">{words.hint}</Text>
        <Group gap="sm">
          <FileButton onChange={attempt} resetRef={reset} accept=".xlsx,.csv" inputProps={{ 'aria-label': words.choose }}>
            {(props) => (
              <Button {...props} variant={isReady ? 'default' : 'filled'} loading={trying.isPending}>
                {tried ? words.chooseAgain : words.choose}
              </Button>
            )}
          </FileButton>
          {mayExport && (
            <Anchor size="sm" href={downloadAddress(exportLedger, { params: { id: institution } })} download>
              {version === 0 ? words.emptyForm : words.formWithLines}
            </Anchor>
          )}
          <Text size="sm" role="status">
            {trying.isPending ? words.reading : (tried?.file.name ?? '')}
          </Text>
        </Group>
        {trying.error && <RefusalLine error={trying.error} />}
        {tried && <TriedList fileName={tried.file.name} reading={tried.reading} />}
        {recording.error && <RefusalLine error={recording.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            {general.cancel}
          </Button>
          {isOvertaken(recording.error) && tried ? (
            <Button onClick={() => attempt(tried.file)}>{words.again}</Button>
          ) : (
            <Button disabled={moving === 0} loading={recording.isPending} onClick={() => tried && recording.mutate(tried)}>
              {moving > 0 ? words.confirm(moving) : words.confirmEmpty}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  )
}
