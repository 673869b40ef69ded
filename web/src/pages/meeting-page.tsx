import type { Institution } from '@silverguard/shared/institutions/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { activeRuleSet } from '../features/access/rule-set.ts'
import { MeetingClosed } from '../features/judgement/meeting-closed.tsx'
import { oneMeeting } from '../features/judgement/meeting-query.ts'
import { MeetingView } from '../features/judgement/meeting-view.tsx'
import { screeningsOf } from '../features/screenings/screenings-query.ts'
import { triedOf } from '../features/screenings/statements.ts'
import { VerdictSheet } from '../features/verdict/verdict-sheet.tsx'
import { Loaded } from '../ui/loaded.tsx'

const route = getRouteApi('/shell/judgement/meetings/$id')

/** 会商研判: while it goes on to be projected, afterwards to be read. */
export const MeetingPage = () => {
  const { id } = route.useParams()
  return (
    <Loaded query={useQuery(oneMeeting(id))}>
      {({ meeting, decisions }) =>
        meeting.closedAt === null ? (
          <MeetingView key={id} meeting={meeting} decisions={decisions} sheet={(institution) => <SheetOfPlace institution={institution} />} />
        ) : (
          <MeetingClosed meeting={meeting} decisions={decisions} />
        )
      }
    </Loaded>
  )
}

const SheetOfPlace = ({ institution }: { institution: Institution }) => {
  const seen = useQuery(screeningsOf(institution.id)).data
  const tried = useMemo(() => triedOf(seen?.statements ?? []), [seen])
  return <Loaded query={useQuery(activeRuleSet)}>{(ruleSet) => <VerdictSheet sheet={institution} ruleSet={ruleSet} tried={tried} />}</Loaded>
}
