import { Button } from '@mantine/core'
import { exportDeterminedSheet, exportSheet, type Sheet } from '@silverguard/shared/determinations/contract'
import { downloadAddress } from '../../api.ts'
import { useWords } from '../../words/use-words.ts'
import { verdictWords } from '../../words/verdict.ts'
import { useMay } from '../access/me.tsx'
import type { Determined } from './determined.ts'

/** The sheet as a document, for those who may take one. */
export const SheetDocument = ({ sheet, determined }: { sheet: Sheet; determined?: Determined | undefined }) => {
  const { document } = useWords(verdictWords)
  const may = useMay('list.export')
  if (!may) return null
  const href = determined
    ? downloadAddress(exportDeterminedSheet, { params: { id: determined.determination.id } })
    : downloadAddress(exportSheet, { params: { id: sheet.id } })
  return (
    <Button component="a" href={href} download variant="default" className="screen-only">
      {document}
    </Button>
  )
}
