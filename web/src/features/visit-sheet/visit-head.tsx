import type { Institution } from '@silverguard/shared/institutions/contract'
import { dutyUnit } from '@silverguard/shared/institutions/duty'
import type { Screening } from '@silverguard/shared/screenings/contract'
import { screeningMethodWords } from '@silverguard/shared/screenings/vocabulary'
import type { ReactNode } from 'react'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { Known } from '../../ui/unknown.tsx'
import { institutionWords } from '../../words/institution.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { visitSheetWords } from '../../words/visit-sheet.ts'
import classes from './visit-sheet.module.css'

const lastWords = ({ screenedOn, method, screeners }: Screening, inWords: ReturnType<typeof useText>): string =>
  [screenedOn, ...(method ? [inWords(screeningMethodWords[method])] : []), screeners.join('、')].join(' ')

/** Which place the sheet is for, and how it stands today. */
export const VisitHead = ({ institution, last }: { institution: Institution; last: Screening | undefined }) => {
  const words = useWords(visitSheetWords)
  const { townshipPending } = useWords(institutionWords)
  const inWords = useText()
  const { particulars, townshipName, duty, dutyName, standing, asOf } = institution
  const lines: [string, ReactNode][] = [
    [words.name, <Known key="name" value={particulars.name} />],
    [words.creditCode, <Known key="code" value={particulars.creditCode} />],
    [words.township, institution.townshipPending ? `${townshipName}(${townshipPending})` : townshipName],
    [words.address, <Known key="address" value={particulars.address} />],
    [words.responsible, <Known key="responsible" value={particulars.personInCharge || particulars.legalRepresentative || particulars.operator} />],
    [words.telephones, <Known key="telephones" value={particulars.telephones?.join('、')} />],
    [words.duty, inWords(dutyUnit(duty, dutyName))],
    [words.standing, <LevelBadge key="standing" standing={standing} />],
    [words.lastScreened, last ? lastWords(last, inWords) : words.neverScreened],
    [words.asOf, asOf],
  ]
  return (
    <dl className={classes.head}>
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
