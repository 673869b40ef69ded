import { Button, Group, Modal, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { generalWords } from '../words/general.ts'
import { institutionFormWords } from '../words/institution-form.ts'
import { useWords } from '../words/use-words.ts'

/** Asks before unsaved changes are left behind; a reload or a closed tab is asked about by the browser itself. */
export const LeaveGuard = ({ isUnsaved }: { isUnsaved: () => boolean }) => {
  const words = useWords(institutionFormWords)
  const general = useWords(generalWords)
  const { status, proceed, reset } = useBlocker({ shouldBlockFn: isUnsaved, enableBeforeUnload: isUnsaved, withResolver: true })
  return (
    <Modal opened={status === 'blocked'} onClose={() => reset?.()} title={words.leaveTitle} closeButtonProps={{ 'aria-label': general.cancel }} centered>
      <Text mb="md">{words.leaveHint}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => proceed?.()}>
          {words.leave}
        </Button>
        <Button onClick={() => reset?.()} data-autofocus>
          {words.stay}
        </Button>
      </Group>
    </Modal>
  )
}
