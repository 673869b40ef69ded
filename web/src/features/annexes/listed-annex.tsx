import { Stack } from '@mantine/core'
import type { AnnexKind, AnnexRow } from '@silverguard/shared/screenings/contract'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { NumberedPages } from '../../ui/numbered-pages.tsx'
import { useOnPhone } from '../../ui/on-phone.ts'
import { annexWords } from '../../words/annexes.ts'
import { useWords } from '../../words/use-words.ts'
import { ruleSetNamed } from '../access/rule-set.ts'
import { AnnexCards } from './annex-cards.tsx'
import { AnnexFilters } from './annex-filters.tsx'
import { annexPage, placeOf } from './annex-query.ts'
import { AnnexTable } from './annex-table.tsx'
import type { AnnexSearch } from './search.ts'

type Ruled = { kind: AnnexKind; ruleSet: string; rows: readonly AnnexRow[]; first: number }
const RuledTable = ({ ruleSet, ...table }: Ruled) => {
  const query = useQuery(ruleSetNamed(ruleSet))
  return <Loaded query={query}>{(rules) => <AnnexTable ruleSet={rules} {...table} />}</Loaded>
}

type Props = { kind: AnnexKind; search: AnnexSearch; change: (to: Partial<AnnexSearch>) => void }

/** 附件2 or 附件3 under its filters, page by page. */
export const ListedAnnex = ({ kind, search, change }: Props) => {
  const words = useWords(annexWords)
  const onPhone = useOnPhone()
  const query = useQuery(annexPage(kind, search))
  const place = placeOf(search)
  return (
    <Stack gap={8} aria-busy={query.isPlaceholderData}>
      <AnnexFilters search={search} asOf={query.data?.asOf} change={change} />
      <Loaded query={query}>
        {({ rows, total, ruleSet }) =>
          total === 0 ? (
            <EmptyState title={words.empty} hint={words.emptyHint} />
          ) : (
            <>
              {onPhone ? <AnnexCards rows={rows} /> : <RuledTable kind={kind} ruleSet={ruleSet} rows={rows} first={(place.page - 1) * place.size + 1} />}
              <NumberedPages {...place} total={total} go={change} />
            </>
          )
        }
      </Loaded>
    </Stack>
  )
}
