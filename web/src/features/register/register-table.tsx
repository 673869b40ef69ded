import { InstitutionOrder, type InstitutionRow, type institutionSorts } from '@silverguard/shared/institutions/contract'
import { columnVisibilityFeature, createColumnHelper, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import { SortHeading } from '../../ui/sort-heading.tsx'
import classes from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { useText } from '../../words/language.tsx'
import { registerWords } from '../../words/register.ts'
import { useWords } from '../../words/use-words.ts'
import { registerColumns } from './columns.tsx'
import type { RegisterSearch } from './search.ts'

const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature })
const helper = createColumnHelper<typeof features, InstitutionRow>()
const columnOf = new Map(registerColumns.map((column) => [column.id, column]))
const isSort = (id: string): id is (typeof institutionSorts)[number] => registerColumns.some((column) => column.sort === id)

type Props = {
  rows: InstitutionRow[]
  search: RegisterSearch
  isShown: (id: string) => boolean
  change: (change: Partial<RegisterSearch>) => void
}

/** The register as a table; the server pages and sorts, the address holds the order. */
export const RegisterTable = ({ rows, search, isShown, change }: Props) => {
  const words = useWords(registerWords)
  const inWords = useText()
  const columns = useMemo(
    () =>
      helper.columns(
        registerColumns.map(({ id, heading, cell, sort }) =>
          helper.display({ id, header: inWords(heading), cell: ({ row }) => cell(row.original), enableSorting: sort !== undefined }),
        ),
      ),
    [inWords],
  )
  const order = InstitutionOrder.parse({ sort: search.sort, direction: search.direction })
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: (row) => row.id,
    manualSorting: true,
    enableSortingRemoval: false,
    state: {
      sorting: [{ id: order.sort, desc: order.direction === 'desc' }],
      columnVisibility: Object.fromEntries(registerColumns.map(({ id }) => [id, isShown(id)])),
    },
  })
  const sortBy = (id: string) => {
    if (!isSort(id)) return
    change({ sort: id, direction: order.sort === id && order.direction === 'asc' ? 'desc' : 'asc' })
  }
  return (
    <TableRegion label={words.table} fill>
      <table className={classes.table}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <SortHeading
                  key={header.id}
                  numeric={columnOf.get(header.id)?.numeric}
                  least={columnOf.get(header.id)?.least}
                  sorted={header.column.getIsSorted()}
                  {...(columnOf.get(header.id)?.sort ? { sort: () => sortBy(header.id) } : {})}
                >
                  <table.FlexRender header={header} />
                </SortHeading>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getVisibleCells().map((cell) => {
                const Cell = cell.column.id === 'name' ? 'th' : 'td'
                return (
                  <Cell
                    key={cell.id}
                    data-column={cell.column.id}
                    data-numeric={columnOf.get(cell.column.id)?.numeric}
                    data-tight={columnOf.get(cell.column.id)?.tight}
                    {...(Cell === 'th' ? { scope: 'row' } : {})}
                  >
                    <table.FlexRender cell={cell} />
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
