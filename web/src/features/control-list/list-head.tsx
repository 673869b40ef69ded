import { Button } from '@mantine/core'
import { exportControlList, exportWatches } from '@silverguard/shared/determinations/contract'
import { Link } from '@tanstack/react-router'
import { downloadAddress } from '../../api.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { controlListWords } from '../../words/control-list.ts'
import { generalWords } from '../../words/general.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import { type ControlListSearch, type ListTab, listFilters, watchFilters } from './search.ts'

type Props = { tab: ListTab; search: ControlListSearch; total: number | undefined }

const exports = { confirmed: 'exportForm', computed: 'exportComputed', watch: 'exportWatches' } as const
const titles = { confirmed: 'title', computed: 'computedTitle', watch: 'watchTitle' } as const

/** Which list it is, how many stand on it, and its export and print: each list has its own, 附件5 comes from confirmed levels alone. */
export const ListHead = ({ tab, search, total }: Props) => {
  const words = useWords(controlListWords)
  const general = useWords(generalWords)
  const mayExport = useMay('list.export')
  const { page: _page, size: _size, ...filters } = search
  const workbook =
    tab === 'watch' ? downloadAddress(exportWatches, { query: watchFilters(search) }) : downloadAddress(exportControlList, { query: listFilters(search) })
  return (
    <PageHead title={words[titles[tab]]} total={total}>
      {mayExport && (
        <Button component="a" href={workbook} download variant={tab === 'confirmed' ? 'filled' : 'default'}>
          {words[exports[tab]]}
        </Button>
      )}
      <Button
        variant="default"
        renderRoot={(props) => <Link to={tab === 'watch' ? '/control-list/watches/print' : '/control-list/print'} search={filters} {...props} />}
      >
        {general.print}
      </Button>
    </PageHead>
  )
}
