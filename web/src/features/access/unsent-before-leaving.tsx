import { Button, Modal, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { countUnsent } from '../../offline/forget-kept.ts'
import { sendWaiting } from '../../offline/sending.ts'
import { generalWords } from '../../words/general.ts'
import { outboxWords } from '../../words/outbox.ts'
import { useWords } from '../../words/use-words.ts'

type Props = { unsent: { items: number; drafts: number }; stay: () => void; leave: () => void; isLeaving: boolean }

/** Before signing out with something unsent or half filled in: 先发送, 保留在本机并退出, 取消. */
const UnsentBeforeLeaving = ({ unsent, stay, leave, isLeaving }: Props) => {
  const words = useWords(outboxWords)
  const general = useWords(generalWords)
  const sending = useMutation({
    mutationFn: async () => {
      await sendWaiting()
      return await countUnsent()
    },
    onSuccess: (left) => {
      if (left.items === 0) leave()
    },
  })
  const left = sending.data ?? unsent
  return (
    <Modal
      opened
      onClose={stay}
      title={left.items > 0 ? words.leaveTitle : words.leaveDraftsTitle}
      closeButtonProps={{ 'aria-label': general.cancel }}
      centered
    >
      <Stack gap="sm">
        {left.items > 0 && <Text>{words.leaveHint(left.items)}</Text>}
        {left.drafts > 0 && <Text>{words.leaveDrafts(left.drafts)}</Text>}
        {sending.data !== undefined && sending.data.items > 0 && <Text role="status">{words.stillUnsent}</Text>}
        {left.items > 0 && (
          <Button loading={sending.isPending} onClick={() => sending.mutate()} data-autofocus>
            {words.sendFirst}
          </Button>
        )}
        <Button variant="default" loading={isLeaving} onClick={leave}>
          {words.keepAndLeave}
        </Button>
        <Button variant="default" onClick={stay}>
          {general.cancel}
        </Button>
      </Stack>
    </Modal>
  )
}
export default UnsentBeforeLeaving
