import { Button, Group, Text, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import type { PaperField } from '@silverguard/shared/handling/papers/vocabulary'
import { calendarWords } from '../../words/calendar.ts'
import { useText } from '../../words/language.tsx'
import { paperWords } from '../../words/papers.ts'
import { useWords } from '../../words/use-words.ts'
import type { DraftValues } from './draft-values.ts'

const longest = 5000

type Props = { field: PaperField; draft: DraftValues; error: string | undefined }

/** One field of a draft; what somebody else has written in it meanwhile stands beneath, to be taken or not. */
export const DraftField = ({ field: { key, label, type }, draft, error }: Props) => {
  const words = useWords(paperWords)
  const calendar = useWords(calendarWords)
  const value = draft.values[key] ?? ''
  const theirs = draft.theirs(key)
  const shared = { label: useText()(label), error }
  const typing = { ...shared, maxLength: longest, value, onChange: (event: { currentTarget: { value: string } }) => draft.set(key, event.currentTarget.value) }
  return (
    <div>
      {type === 'line' && (
        // One line of the paper, all of it in sight.
        <Textarea
          {...typing}
          autosize
          minRows={1}
          autoComplete="off"
          onChange={(event) => draft.set(key, event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
        />
      )}
      {type === 'words' && <Textarea {...typing} autosize minRows={3} />}
      {type === 'day' && (
        <DateInput
          {...shared}
          w={200}
          value={value || null}
          onChange={(day) => draft.set(key, day ?? '')}
          clearable
          clearButtonProps={{ 'aria-label': calendar.clear }}
        />
      )}
      {theirs !== undefined && (
        <Group gap="xs" mt={4} role="note">
          <Text size="sm">{words.theirs(theirs)}</Text>
          <Button size="compact-xs" variant="default" onClick={() => draft.set(key, theirs)}>
            {words.takeTheirs}
          </Button>
        </Group>
      )}
    </div>
  )
}
