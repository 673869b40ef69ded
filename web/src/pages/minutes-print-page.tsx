import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { meetingToPrint } from '../features/judgement/meeting-query.ts'
import { MinutesPaper } from '../features/judgement/minutes-paper.tsx'
import { PrintFoot } from '../ui/print-foot.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { filtersOf, readOnce } from '../ui/recorded-print.ts'
import { meetingWords } from '../words/meeting.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/judgement/meetings/$id/print')

/** 会商纪要 on A4. */
export const MinutesPrintPage = () => {
  const { minutesTitle } = useWords(meetingWords)
  const { unitNames } = useInstallation()
  const { id } = route.useParams()
  const query = useQuery({ ...meetingToPrint(id), ...readOnce })
  return (
    <PrintPage
      title={minutesTitle}
      upright
      query={query}
      print={({ decisions }) => ({ what: 'minutes', filters: filtersOf({ meeting: id }), records: decisions.length })}
    >
      {({ meeting, decisions }) => (
        <>
          <MinutesPaper meeting={meeting} decisions={decisions} unit={unitNames.bureau} />
          <PrintFoot />
        </>
      )}
    </PrintPage>
  )
}
