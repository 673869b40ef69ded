import type { StandingCounts } from '@silverguard/shared/institutions/contract'
import { workReasons } from '@silverguard/shared/screenings/contract'
import { useMay } from '../access/me.tsx'
import { ClosingMatters, DueMatters, LateMatters, LeftMatters } from './handling-matters.tsx'
import { ImportMatters } from './import-matters.tsx'
import { InstitutionMatter } from './matter-row.tsx'
import { further, type Matter, urgent } from './matters.ts'
import { OutboxMatters } from './outbox-matters.tsx'
import { QueueMatters } from './queue-matters.tsx'
import { ScreeningMatters } from './screening-matters.tsx'
import { UnjudgedMatter } from './unjudged-matter.tsx'

const first = ['recheck'] as const
const later = workReasons.filter((reason) => reason !== 'recheck')

/** What is to do by my duties, most urgent first. */
export const MatterList = ({ counts }: { counts: StandingCounts }) => {
  const maySeeLists = useMay('list.read')
  const mayPropose = useMay('determination.propose')
  const mayDecide = useMay('determination.decide')
  const mayImport = useMay('import.run')
  const mayScreen = useMay('screening.read')
  const mayRecord = useMay('screening.record')
  const mayHandle = useMay('handling.read')
  const mayAct = useMay('handling.act')
  const mayManage = useMay('handling.manage')
  const inRow = (matter: Matter) => <InstitutionMatter key={matter.key} of={matter} count={matter.counted?.(counts)} />
  return (
    <>
      {mayRecord && <OutboxMatters />}
      {mayAct && <LateMatters />}
      {mayPropose && <QueueMatters reasons={['relapse', 'sent_back']} mine />}
      {maySeeLists && <UnjudgedMatter level="red" />}
      {mayManage && <ClosingMatters />}
      {mayDecide && <QueueMatters reasons={['relapse', 'under_review', 'proposed']} />}
      {mayAct && <DueMatters />}
      {maySeeLists && <UnjudgedMatter level="orange" />}
      {mayScreen && <ScreeningMatters reasons={first} />}
      {mayPropose && <QueueMatters reasons={['to_propose']} />}
      {mayHandle && <LeftMatters />}
      {urgent.map(inRow)}
      {mayScreen && <ScreeningMatters reasons={later} />}
      {further.map(inRow)}
      {mayImport && <ImportMatters />}
    </>
  )
}
