import { Button, Stack, Text } from '@mantine/core'
import { findSimilarInstitutions } from '@silverguard/shared/institutions/contract'
import type { NewScreening } from '@silverguard/shared/screenings/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { takeForKnown, takeForNew } from '../../offline/decide-new-place.ts'
import { type OutboxItem, sendNow } from '../../offline/outbox.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { outboxWords } from '../../words/outbox.ts'
import { useWords } from '../../words/use-words.ts'

const decided = ['similar_exists', 'same_credit_code']
/** Whether a new place was refused for being like one that is recorded. */
export const meetsAlike = ({ kind, state, problem, body }: OutboxItem): boolean =>
  kind === 'screening' && state === 'refused' && decided.includes(problem?.code ?? '') && (body as NewScreening).newPlace !== undefined

const soughtOf = ({ newPlace }: NewScreening) => {
  const { name = '', creditCode, telephones, address } = newPlace?.particulars ?? {}
  return { name, creditCode: creditCode ?? undefined, telephone: telephones?.[0], address: address ?? undefined }
}

/** The places that a new one is like, and whether it is one of them. */
export const AlikePlaces = ({ item }: { item: OutboxItem }) => {
  const words = useWords(outboxWords)
  const sought = soughtOf(item.body as NewScreening)
  const query = useQuery({
    queryKey: ['similar', sought],
    queryFn: ({ signal }) => call(findSimilarInstitutions, { query: sought }, signal),
  })
  const deciding = useMutation({
    mutationFn: async (decide: () => Promise<void>) => {
      await decide()
      await sendNow(item.id)
    },
  })
  return (
    <Loaded query={query}>
      {({ institutions }) => (
        <Stack gap={6} align="flex-start">
          <Text size="sm">{institutions.length > 0 ? words.alike : words.noAlike}</Text>
          {institutions.map(({ id, name, townshipName, address }) => (
            <div key={id}>
              <Button variant="default" size="xs" loading={deciding.isPending} onClick={() => deciding.mutate(() => takeForKnown(item, id))}>
                {words.thatOne(name)}
              </Button>
              <Text size="sm" c="dimmed">
                {[townshipName, address].filter(Boolean).join(' · ')}
              </Text>
            </div>
          ))}
          {item.problem?.code === 'similar_exists' && institutions.length > 0 && (
            <Button
              variant="default"
              size="xs"
              loading={deciding.isPending}
              onClick={() =>
                deciding.mutate(() =>
                  takeForNew(
                    item,
                    institutions.map(({ id }) => id),
                  ),
                )
              }
            >
              {words.another}
            </Button>
          )}
          {deciding.error && <ErrorLine error={deciding.error} />}
        </Stack>
      )}
    </Loaded>
  )
}
