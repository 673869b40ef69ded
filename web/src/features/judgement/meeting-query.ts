import { listMeetings, type Meeting, type QueueFilter, readDetermination, readMeeting, readQueue } from '@silverguard/shared/determinations/contract'
import { readInstitution } from '@silverguard/shared/institutions/contract'
import { queryOptions } from '@tanstack/react-query'
import { call, ProblemError } from '../../api.ts'

export const allMeetings = queryOptions({ queryKey: ['meetings'], queryFn: ({ signal }) => call(listMeetings, {}, signal) })

export const oneMeeting = (id: string) => queryOptions({ queryKey: ['meetings', id], queryFn: ({ signal }) => call(readMeeting, { params: { id } }, signal) })

/** Read for one print alone. */
export const meetingToPrint = (id: string) => queryOptions({ ...oneMeeting(id), queryKey: ['meetings', id, 'print'] as const })

/** As many as a meeting can go through, and more. */
const mostPlaces = 500
const toDiscuss = ['proposed', 'under_review', 'relapse', 'sent_back'] as const satisfies QueueFilter['why']

/** What a meeting goes through; read anew by itself, because others propose meanwhile. */
export const agendaQueue = (withUnproposed: boolean) =>
  queryOptions({
    queryKey: ['judgement-queue', 'meeting', withUnproposed],
    queryFn: ({ signal }) =>
      call(readQueue, { query: { why: [...toDiscuss, ...(withUnproposed ? (['to_propose'] as const) : [])], size: mostPlaces } }, signal),
    refetchInterval: 30_000,
  })

/** A meeting of the bureau lies outside a township's scope: its decisions are read there, it is not. */
const meetingInScope = async (id: string | null | undefined, signal: AbortSignal): Promise<Meeting | undefined> => {
  if (!id) return undefined
  try {
    return (await call(readMeeting, { params: { id } }, signal)).meeting
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) return undefined
    throw error
  }
}

/** A determination with its sheet, and the meeting at which it was decided. */
export const oneDetermination = (id: string) =>
  queryOptions({
    queryKey: ['determination', id],
    queryFn: async ({ signal }) => {
      const read = await call(readDetermination, { params: { id } }, signal)
      return { ...read, meeting: await meetingInScope(read.determination.decided?.meeting, signal) }
    },
  })

/** Read for one print alone. */
export const determinationToPrint = (id: string) => queryOptions({ ...oneDetermination(id), queryKey: ['determination', id, 'print'] as const })

/** The place as it is decided upon; the same key as on its own page. */
export const placeToDecide = (id: string) =>
  queryOptions({ queryKey: ['institution', id], queryFn: ({ signal }) => call(readInstitution, { params: { id } }, signal) })
