import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { KindMark } from '../features/timeline/kind-mark.tsx'
import own from '../features/timeline/timeline.module.css'
import { timelineLimit, timelineToPrint } from '../features/timeline/timeline-query.ts'
import { instantWords } from '../ui/figures.ts'
import { LevelBadge } from '../ui/level-badge.tsx'
import { ListPaperHead, ListPaperTable } from '../ui/list-paper.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { readOnce } from '../ui/recorded-print.ts'
import { useText } from '../words/language.tsx'
import { timelineWords } from '../words/timeline.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/institutions/$id/timeline/print')

/** 处置全程 of one institution on paper, latest first. */
export const TimelinePrintPage = () => {
  const { id } = route.useParams()
  const words = useWords(timelineWords)
  const inWords = useText()
  const { unitNames, today } = useInstallation()
  const query = useQuery({ ...timelineToPrint(id), ...readOnce })
  const headings = [words.number, words.at, words.kind, words.what, words.level, words.by]
  return (
    <PrintPage title={words.title} upright query={query} print={({ entries }) => ({ what: 'timeline', institution: id, filters: '', records: entries.length })}>
      {({ entries, name, townshipName }) => (
        <>
          <ListPaperHead
            title={words.ofPlace(name)}
            notes={[
              unitNames.letterhead,
              townshipName,
              entries.length < timelineLimit ? words.count(entries.length) : words.limited(timelineLimit),
              words.asOf(today),
            ]}
          />
          <ListPaperTable headings={headings} className={own.paper}>
            {entries.map(({ id: entry, at, on, kind, sentence, level, by }, index) => (
              <tr key={entry}>
                <td data-numeric>{index + 1}</td>
                <td className={own.tight}>
                  {instantWords(at)}
                  {on !== null && on !== instantWords(at).slice(0, 10) && <div>{words.speaksOf(on)}</div>}
                </td>
                <td className={own.tight}>
                  <KindMark kind={kind} />
                </td>
                <td>{inWords(sentence)}</td>
                <td className={own.tight}>{level && <LevelBadge standing={level} />}</td>
                <td className={own.tight}>{by}</td>
              </tr>
            ))}
          </ListPaperTable>
        </>
      )}
    </PrintPage>
  )
}
