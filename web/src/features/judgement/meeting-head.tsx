import { Button } from '@mantine/core'
import type { Meeting } from '@silverguard/shared/determinations/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PageHead } from '../../ui/page-head.tsx'
import { meetingWords } from '../../words/meeting.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import { MeetingClose } from './meeting-close.tsx'

type Props = { meeting: Meeting; aside?: ReactNode; children?: ReactNode }

/** Which meeting it is, its minutes, and its end. */
export const MeetingHead = ({ meeting, aside, children }: Props) => {
  const words = useWords(meetingWords)
  const mayDecide = useMay('determination.decide')
  const { id, heldOn, closedAt } = meeting
  return (
    <PageHead title={words.title(heldOn)} aside={aside}>
      {children}
      <Button variant="default" renderRoot={(props) => <Link to="/judgement/meetings/$id/print" params={{ id }} {...props} />}>
        {words.toMinutes}
      </Button>
      {mayDecide && closedAt === null && <MeetingClose meeting={id} />}
    </PageHead>
  )
}
