import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { CellFigures } from '../features/handling/board-cell.tsx'
import { filterWords } from '../features/handling/filter-words.ts'
import own from '../features/handling/handling.module.css'
import { boardOf } from '../features/handling/handling-query.ts'
import { boardFilters } from '../features/handling/search.ts'
import { ListPaperHead, ListPaperTable } from '../ui/list-paper.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { filtersOf, readOnce } from '../ui/recorded-print.ts'
import { boardWords, handlingWords } from '../words/handling.ts'
import { useText } from '../words/language.tsx'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/handling/board/print')

/** The board on paper: measures down, townships across. */
export const BoardPrintPage = () => {
  const search = boardFilters(route.useSearch())
  const words = useWords(boardWords)
  const handling = useWords(handlingWords)
  const inWords = useText()
  const { townships, unitNames } = useInstallation()
  const query = useQuery({ ...boardOf(search), ...readOnce })
  const filters = filterWords(search, townships).map(inWords)
  return (
    <PrintPage title={words.title} query={query} print={({ rows }) => ({ what: 'board', filters: filtersOf(search), records: rows.length })}>
      {(board) => (
        <>
          <ListPaperHead
            title={words.title}
            notes={[unitNames.letterhead, words.paperLegend, filters.length > 0 && handling.filteredBy(handling.list(filters)), handling.asOf(board.asOf)]}
          />
          <ListPaperTable headings={[handling.measure, words.total, ...board.townships.map(({ name }) => name)]} className={own.boardPaper}>
            {board.rows.map(({ code, title, cells, total }) => (
              <tr key={code}>
                <th scope="row">{inWords(title)}</th>
                <td>
                  <CellFigures cell={total} />
                </td>
                {cells.map((cell, place) => (
                  <td key={board.townships[place]?.code}>
                    <CellFigures cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{words.total}</th>
              <td>
                <CellFigures cell={board.total} />
              </td>
              {board.cells.map((cell, place) => (
                <td key={board.townships[place]?.code}>
                  <CellFigures cell={cell} />
                </td>
              ))}
            </tr>
          </ListPaperTable>
        </>
      )}
    </PrintPage>
  )
}
