import { Modal, Stack, Switch, Text } from '@mantine/core'
import { generalWords } from '../../words/general.ts'
import { meetingWords } from '../../words/meeting.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './meeting.module.css'

type Props = { opened: boolean; close: () => void; isOn: boolean; turn: (on: boolean) => void }

/** Which key does what, and the way to switch them off. */
export const MeetingKeysDialog = ({ opened, close, isOn, turn }: Props) => {
  const words = useWords(meetingWords)
  const general = useWords(generalWords)
  const lines: [string[], string][] = [
    [['↓', 'j'], words.keyNext],
    [['↑', 'k'], words.keyPrevious],
    [[words.keyEnter, 'c'], words.keyConfirm],
    [['r'], words.keyRaise],
    [['b'], words.keySendBack],
    [['m'], words.keyMinutes],
    [[`Ctrl + ${words.keyEnter}`], words.keySubmit],
    [['?'], words.keyHelp],
    [['Esc'], words.keyClose],
  ]
  return (
    <Modal opened={opened} onClose={close} title={words.keys} closeButtonProps={{ 'aria-label': general.back }} size="lg" centered>
      <Stack gap="md">
        <dl className={classes.keys}>
          {lines.map(([keys, what]) => (
            <div key={what}>
              <dt>
                {keys.map((key, place) => (
                  <span key={key}>
                    {place > 0 && ` ${words.or} `}
                    <kbd>{key}</kbd>
                  </span>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <Switch label={words.keysOn} checked={isOn} onChange={({ currentTarget }) => turn(currentTarget.checked)} />
        <Text size="sm">{words.keysHint}</Text>
      </Stack>
    </Modal>
  )
}
