import type { AnnexKind, AnnexRow } from '@silverguard/shared/screenings/contract'
import { type Text, text } from '@silverguard/shared/text'
import { annexStatements, countedStatement, maskedStatement } from '@silverguard/shared/workbooks/forms/annex-statements'
import { screeningProgressForm } from '@silverguard/shared/workbooks/forms/screening-progress'
import { useQuery } from '@tanstack/react-query'
import { FormPaper } from '../../ui/form-paper.tsx'
import { PrintPage } from '../../ui/print-page.tsx'
import { filtersOf, readOnce } from '../../ui/recorded-print.ts'
import { annexWords } from '../../words/annexes.ts'
import { listStatements } from '../../words/control-list.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { annexToPrint, screeningProgress } from './annex-query.ts'
import { keyOfProgress, progressName } from './progress-table.tsx'
import { type AnnexSearch, filtersOfAnnex } from './search.ts'

const keyOf = (row: AnnexRow) => row.id
const name = { key: 'name', cell: (row: AnnexRow) => row.particulars.name }

/** What stands under the title of every annex: campaign, whose levels they are, and that it is not the whole where it is not. */
const useStatements = ({ township = [] }: AnnexSearch, levels: 'computed' | 'confirmed') => {
  const { townships, today } = useInstallation()
  const names = township.map((code) => townships.find((division) => division.code === code)?.name ?? code)
  return (campaign: string, asOf: string): Text[] => [
    ...annexStatements(campaign, asOf < today ? asOf : null, levels),
    ...(names.length > 0 ? [listStatements.part(names.map((one) => text(one, one)))] : []),
  ]
}

/** 附件2 or 附件3 on paper: on A4 in parts that repeat number and name. */
export const ListedAnnexPaper = ({ kind, search }: { kind: AnnexKind; search: AnnexSearch }) => {
  const words = useWords(annexWords)
  const { unitNames } = useInstallation()
  const statements = useStatements(search, 'computed')
  const query = useQuery({ ...annexToPrint(kind, search), ...readOnce })
  const what = kind === 'registered' ? 'annex_2' : 'annex_3'
  return (
    <PrintPage title={words[kind]} query={query} print={({ rows }) => ({ what, filters: filtersOf(filtersOfAnnex(search)), records: rows.length })}>
      {({ rows, total, screened, asOf, campaignName, form }) => (
        <FormPaper
          form={form}
          rows={rows}
          keyOf={keyOf}
          naming={name}
          header={{
            unit: unitNames.letterhead,
            asOf,
            statements: [...statements(campaignName, asOf), maskedStatement, ...(rows.length < total ? [listStatements.cut(rows.length, total)] : [])],
            summary: countedStatement(total, screened),
          }}
        />
      )}
    </PrintPage>
  )
}

/** 附件4 on paper. */
export const ProgressPaper = ({ search }: { search: AnnexSearch }) => {
  const words = useWords(annexWords)
  const { unitNames } = useInstallation()
  const statements = useStatements(search, 'confirmed')
  const query = useQuery({ ...screeningProgress(search), ...readOnce })
  return (
    <PrintPage
      title={words.progress}
      query={query}
      print={({ rows }) => ({ what: 'annex_4', filters: filtersOf(filtersOfAnnex(search)), records: rows.length })}
    >
      {({ rows, sum, asOf, campaignName }) => (
        <FormPaper
          form={screeningProgressForm}
          rows={rows}
          keyOf={keyOfProgress}
          naming={progressName}
          sum={sum}
          header={{ unit: unitNames.letterhead, asOf, statements: statements(campaignName, asOf), summary: null }}
        />
      )}
    </PrintPage>
  )
}
