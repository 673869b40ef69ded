import { Button, Group, Stack, Text } from '@mantine/core'
import { type Effect, type EffectRow, exportDraftEffect, type RuleDraft } from '@silverguard/shared/risk/contract'
import { Link } from '@tanstack/react-router'
import { downloadAddress } from '../../api.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { NumberedPages } from '../../ui/numbered-pages.tsx'
import { generalWords } from '../../words/general.ts'
import { effectWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './effect.module.css'
import { EffectFilters } from './effect-filters.tsx'
import { EffectRows, type Plans } from './effect-rows.tsx'
import { EffectTownships } from './effect-townships.tsx'
import { EffectWorkload } from './effect-workload.tsx'
import { MoveTable } from './move-table.tsx'
import { placeOf } from './rules-query.ts'
import type { EffectSearch } from './search.ts'

type Props = {
  draft: RuleDraft
  plans: Plans
  found: { effect: Effect; rows: EffectRow[]; total: number }
  search: EffectSearch
  change: (change: Partial<EffectSearch>) => void
}

const isOnly = <V,>(chosen: readonly V[] | undefined, one: V) => chosen?.length === 1 && chosen[0] === one

/** What a draft would do: in numbers, by township, and by name. */
export const EffectView = ({ draft, plans, found: { effect, rows, total }, search, change }: Props) => {
  const words = useWords(effectWords)
  const general = useWords(generalWords)
  const { page: _page, size: _size, ...filters } = search
  const isChosen = (move: { from: EffectRow['from']; to: EffectRow['to'] }) => isOnly(search.from, move.from) && isOnly(search.to, move.to)
  return (
    <Stack gap="sm">
      <Group gap={24}>
        <Text fw={600} role="status">
          {words.summary(effect.evaluated, effect.moved)}
        </Text>
        <EffectWorkload workload={effect.workload} />
      </Group>
      {effect.moved === 0 ? (
        <EmptyState title={words.nothing} hint={words.nothingHint} />
      ) : (
        <>
          <div className={classes.tables}>
            <section>
              <h3>{words.moves}</h3>
              <MoveTable
                effect={effect}
                isChosen={isChosen}
                toggle={(move) => change(isChosen(move) ? { from: undefined, to: undefined } : { from: [move.from], to: [move.to] })}
              />
            </section>
            <section>
              <h3>{words.townships}</h3>
              <EffectTownships townships={effect.townships} />
            </section>
          </div>
          <section className={classes.rows}>
            <Group justify="space-between" mb={6}>
              <Group gap={10}>
                <h3>{words.rows}</h3>
                <Text size="sm" c="dimmed">
                  {general.total(total)}
                </Text>
                <EffectFilters search={search} townships={effect.townships} change={change} />
              </Group>
              <Group gap={6} className="screen-only">
                <Button variant="default" component="a" href={downloadAddress(exportDraftEffect, { params: { id: draft.id }, query: filters })} download>
                  {general.export}
                </Button>
                <Button
                  variant="default"
                  renderRoot={(props) => <Link to="/rules/drafts/$id/effect/print" params={{ id: draft.id }} search={filters} {...props} />}
                >
                  {general.print}
                </Button>
              </Group>
            </Group>
            {total === 0 ? <EmptyState title={words.noRows} /> : <EffectRows rows={rows} plans={plans} />}
            {total > 0 && <NumberedPages {...placeOf(search)} total={total} go={change} />}
          </section>
        </>
      )}
    </Stack>
  )
}
