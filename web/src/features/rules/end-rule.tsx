import { Button, NativeSelect } from '@mantine/core'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import { levelWords, type Profile } from '@silverguard/shared/risk/vocabulary'
import { useState } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { generalWords } from '../../words/general.ts'
import { useText } from '../../words/language.tsx'
import { draftWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import { QuotedClause } from './quoted-clause.tsx'
import { ReasonForm } from './reason-form.tsx'

const ruled = ['red', 'orange', 'yellow'] as const
type Props = { profile: Profile /** Rules that have ended already. */; ended: readonly string[]; end: (rule: string, reason: string) => void }

const EndForm = ({ profile, ended, end, close }: Props & { close: () => void }) => {
  const words = useWords(draftWords)
  const inWords = useText()
  const [chosen, setChosen] = useState('')
  const [tried, setTried] = useState(false)
  const { rules } = shippedRuleSet(profile)
  const rule = rules.find(({ id }) => id === chosen)
  const choices = ruled.map((level) => ({
    group: inWords(levelWords[level]),
    items: rules.filter((one) => one.level === level && !ended.includes(one.id)).map(({ id, title }) => ({ value: id, label: `${id} ${inWords(title)}` })),
  }))
  return (
    <ReasonForm
      hint={words.endHint}
      label={words.whyEnded}
      confirm={words.doEnd}
      close={close}
      isReady={rule !== undefined}
      tried={() => setTried(true)}
      give={(reason) => {
        end(chosen, reason)
        close()
      }}
    >
      <NativeSelect
        label={words.whichRule}
        required
        data-autofocus
        data={[{ value: '', label: words.chooseRule }, ...choices]}
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        error={tried && !rule && words.chooseRule}
      />
      {rule && <QuotedClause clause={rule.cites} />}
    </ReasonForm>
  )
}

/** Ends one more rule of a draft, with the reason. */
export const EndRule = (props: Props) => {
  const words = useWords(draftWords)
  const general = useWords(generalWords)
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        {words.end}
      </Button>
      {asking && (
        <Dialog onClose={close} title={words.end} closeButtonProps={{ 'aria-label': general.cancel }}>
          <EndForm {...props} close={close} />
        </Dialog>
      )}
    </>
  )
}
