import { NativeSelect, Stack } from '@mantine/core'
import type { Division } from '@silverguard/shared/divisions/contract'
import { listDivisions } from '@silverguard/shared/installation/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { accountsWords } from '../../words/accounts.ts'
import { useWords } from '../../words/use-words.ts'
import { useMe } from '../access/me.tsx'

const lengths = [2, 4, 6, 9, 12]
/** The division as a whole and those on the way to the one chosen, from the top on. */
const wayTo = (top: string, code: string) => [
  top,
  ...lengths.filter((length) => length > top.length && length <= code.length).map((length) => code.slice(0, length)),
]
const lowest = 12

type Props = { value: string; choose: (code: string) => void; error?: string | undefined }

/** A division within one's own scope, chosen step by step from the top. */
export const DivisionField = ({ value, choose, error }: Props) => {
  const { division: top } = useMe()
  const way = wayTo(top.code, value)
  return (
    <Stack gap={6}>
      {way
        .filter((code) => code.length < lowest)
        .map((code, step) => (
          <Step key={code} under={step === 0 ? top : { code, name: '' }} chosen={way[step + 1] ?? code} choose={choose} isFirst={step === 0} error={error} />
        ))}
    </Stack>
  )
}

type StepProps = { under: Division; chosen: string; choose: (code: string) => void; isFirst: boolean; error: string | undefined }

const Step = ({ under, chosen, choose, isFirst, error }: StepProps) => {
  const words = useWords(accountsWords)
  const query = useQuery({
    queryKey: ['divisions', under.code],
    queryFn: ({ signal }) => call(listDivisions, { query: { under: under.code } }, signal),
    staleTime: 60_000,
  })
  if (query.error) return <ErrorLine error={query.error} />
  const below = (query.data?.divisions ?? []).filter(({ endedOn }) => endedOn === null)
  if (!isFirst && below.length === 0) return null
  const whole = isFirst ? words.wholeOf(under.name) : words.wholeStep
  return (
    <NativeSelect
      size="xs"
      label={isFirst ? words.division : words.narrower}
      description={isFirst ? words.divisionHint : undefined}
      value={chosen}
      onChange={(event) => choose(event.currentTarget.value)}
      data={[{ value: under.code, label: whole }, ...below.map(({ code, name }) => ({ value: code, label: name }))]}
      error={isFirst ? error : undefined}
    />
  )
}
