import { Stack, TextInput } from '@mantine/core'
import type { RuleDraft, RuleSetSummary } from '@silverguard/shared/risk/contract'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { SaveLine } from '../../ui/save-line.tsx'
import { draftWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import { DraftParameters } from './draft-parameters.tsx'
import { EndedRules } from './ended-rules.tsx'
import type { DraftEditing } from './use-draft-editing.ts'

type Props = { draft: RuleDraft; present: RuleSetSummary; editing: DraftEditing }

/** What a draft changes: its numbers, the rules that are not to hold, and a note. */
export const DraftForm = ({ draft, present, editing }: Props) => {
  const words = useWords(draftWords)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        editing.save()
      }}
    >
      <LeaveGuard isUnsaved={() => editing.isUnsaved} />
      <Stack gap="sm">
        <DraftParameters editing={editing} present={present} />
        <EndedRules profile={draft.profile} editing={editing} />
        <TextInput
          label={words.note}
          description={words.noteHint}
          maxLength={500}
          value={editing.typed.note}
          onChange={({ currentTarget }) => editing.set({ note: currentTarget.value })}
        />
        <SaveLine saving={editing.saving} />
      </Stack>
    </form>
  )
}
