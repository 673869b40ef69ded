import { sources } from '@silverguard/shared/law/sources'
import type { RuleDraft, RuleSetSummary } from '@silverguard/shared/risk/contract'
import { standingWords } from '@silverguard/shared/risk/vocabulary'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { EffectWorkload } from '../features/rules/effect-workload.tsx'
import { MovedRules } from '../features/rules/moved-rules.tsx'
import { MovesList } from '../features/rules/moves-list.tsx'
import { effectToPrint, openDrafts, storedRules } from '../features/rules/rules-query.ts'
import type { EffectSearch } from '../features/rules/search.ts'
import { VersionDifferences } from '../features/rules/version-differences.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import classes from '../ui/form-paper.module.css'
import { LevelBadge } from '../ui/level-badge.tsx'
import { ListPaperHead, ListPaperTable } from '../ui/list-paper.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MarkTag } from '../ui/mark-tag.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { filtersOf, readOnce } from '../ui/recorded-print.ts'
import { useText } from '../words/language.tsx'
import { draftWords, effectWords } from '../words/rules.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/rules/drafts/$id/effect/print')

/** What a draft would do, on paper: its changes, the numbers, and everybody who would move under the filters of the address. */
export const EffectPrintPage = () => {
  const words = useWords(draftWords)
  const { id } = route.useParams()
  const drafts = useQuery({ ...openDrafts, staleTime: 0 })
  const stored = useQuery(storedRules)
  return (
    <Loaded query={drafts}>
      {({ drafts: open }) => (
        <Loaded query={stored}>
          {({ ruleSets }) => {
            const draft = open.find((one) => one.id === id)
            const present = ruleSets.find(({ active }) => active)
            return draft && present ? <EffectOnPaper draft={draft} present={present} /> : <EmptyState title={words.gone} hint={words.goneHint} />
          }}
        </Loaded>
      )}
    </Loaded>
  )
}

const useFilterWords = ({ from = [], to = [], township = [] }: EffectSearch): string[] => {
  const words = useWords(effectWords)
  const inWords = useText()
  const { townships } = useInstallation()
  const levels = (chosen: NonNullable<EffectSearch['from']>) => chosen.map((one) => inWords(standingWords[one])).join('、')
  return [
    ...(from.length > 0 ? [`${words.from} ${levels(from)}`] : []),
    ...(to.length > 0 ? [`${words.to} ${levels(to)}`] : []),
    ...township.map((code) => townships.find((one) => one.code === code)?.name ?? code),
  ]
}

const EffectOnPaper = ({ draft, present }: { draft: RuleDraft; present: RuleSetSummary }) => {
  const words = useWords(effectWords)
  const inWords = useText()
  const { unitNames, today } = useInstallation()
  const search = route.useSearch()
  const filters = useFilterWords(search)
  const query = useQuery({ ...effectToPrint(draft, search), ...readOnce })
  const headings = [words.number, words.name, words.township, words.now, words.afterwards, words.gained, words.lost, words.confirmed]
  return (
    <PrintPage title={words.print} query={query} print={({ rows }) => ({ what: 'rule_effect', filters: filtersOf(search), records: rows.length })}>
      {({ effect, rows, total }) => (
        <>
          <ListPaperHead
            title={words.print}
            notes={[
              unitNames.letterhead,
              `${words.draftOf(draft.basedOn)} · ${inWords(sources[draft.profile])}`,
              words.printed(rows.length, total),
              filters.length > 0 && words.filteredBy(filters.join(' · ')),
              words.asOf(today),
            ]}
          />
          <p className={classes.summary}>
            {words.notPublished} {draft.note}
          </p>
          <VersionDifferences shown={draft} present={present} />
          <p className={classes.summary}>{words.summary(effect.evaluated, effect.moved)}</p>
          <MovesList moves={effect.moves} />
          <EffectWorkload workload={effect.workload} />
          <ListPaperTable headings={headings}>
            {rows.map((row, index) => (
              <tr key={row.institution}>
                <td data-numeric>{index + 1}</td>
                <th scope="row">{row.name}</th>
                <td>{row.townshipName}</td>
                <td>
                  <LevelBadge standing={row.from} />
                </td>
                <td>
                  <LevelBadge standing={row.to} />
                </td>
                <td>
                  <MovedRules rules={row.gained} profile={draft.profile} />
                </td>
                <td>
                  <MovedRules rules={row.lost} profile={present.profile} />
                </td>
                <td>
                  {row.confirmed ? <LevelBadge standing={row.confirmed} /> : words.unconfirmed} {row.underReview && <MarkTag mark="under_review" />}
                </td>
              </tr>
            ))}
          </ListPaperTable>
        </>
      )}
    </PrintPage>
  )
}
