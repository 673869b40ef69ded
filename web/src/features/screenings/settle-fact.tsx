import { Button, Radio, Stack } from '@mantine/core'
import { factCatalogue } from '@silverguard/shared/facts/catalogue'
import type { StatementRecord } from '@silverguard/shared/facts/contract'
import { factValueWords } from '@silverguard/shared/facts/wording'
import { settleFact } from '@silverguard/shared/screenings/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useText } from '../../words/language.tsx'
import { screeningsWords } from '../../words/screenings.ts'
import { useWords } from '../../words/use-words.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { readAnew } from './screenings-query.ts'
import { valuesOf } from './statements.ts'

type Props = { institution: string; fact: StatementRecord['fact']; voices: readonly StatementRecord[]; basedOn: string }

/** Says with a reason which of several voices holds. */
export const SettleFact = ({ institution, fact, voices, basedOn }: Props) => {
  const words = useWords(screeningsWords)
  const inWords = useText()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const values = valuesOf(voices)
  const title = words.settleOf(inWords(factCatalogue[fact].label))
  const act = async (reason: string) => {
    const value = values[Number(chosen)]
    if (chosen === null || value === undefined) return
    await call(settleFact, { params: { id: institution }, body: { fact, value, reason, basedOn } })
    await readAnew(client, institution)
  }
  return (
    <>
      <Button size="compact-sm" aria-label={title} onClick={() => setAsking(true)}>
        {words.settle}
      </Button>
      {asking && (
        <ReasonDialog title={title} hint={words.settleHint} confirm={words.settle} close={() => setAsking(false)} act={act} isReady={chosen !== null}>
          <Radio.Group label={words.chooseValue} required value={chosen} onChange={setChosen}>
            <Stack gap={6} mt={4}>
              {values.map((value, place) => (
                <Radio key={String(value)} value={String(place)} label={inWords(factValueWords(fact, value))} />
              ))}
            </Stack>
          </Radio.Group>
        </ReasonDialog>
      )}
    </>
  )
}
