import { Button } from '@mantine/core'
import { withdrawCheck, withdrawScreening, withdrawStatement } from '@silverguard/shared/screenings/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { screeningsWords } from '../../words/screenings.ts'
import { useWords } from '../../words/use-words.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { readAnew } from './screenings-query.ts'

const endpoints = { screening: withdrawScreening, check: withdrawCheck, statement: withdrawStatement } as const
const labels = { screening: 'withdrawScreening', check: 'withdrawCheck', statement: 'withdraw' } as const
const hints = { screening: 'withdrawScreeningHint', check: 'withdrawCheckHint', statement: 'withdrawStatementHint' } as const

type Props = { kind: keyof typeof endpoints; id: string; institution: string /** What is taken back, for the title. */; what: string }

/** Takes a screening, a check or one statement back, with a reason. */
export const Withdraw = ({ kind, id, institution, what }: Props) => {
  const words = useWords(screeningsWords)
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const title = words.withdrawOf(words[labels[kind]], what)
  const act = async (reason: string) => {
    await call(endpoints[kind], { params: { id }, body: { reason } })
    await readAnew(client, institution)
  }
  return (
    <>
      <Button variant="default" size="compact-xs" aria-label={title} onClick={() => setAsking(true)}>
        {words[labels[kind]]}
      </Button>
      {asking && <ReasonDialog title={title} hint={words[hints[kind]]} confirm={words.withdraw} close={() => setAsking(false)} act={act} />}
    </>
  )
}
