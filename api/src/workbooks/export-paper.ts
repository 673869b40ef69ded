import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import { paperKindWords, paperStateWords } from '@silverguard/shared/handling/papers/vocabulary'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import type { Text } from '@silverguard/shared/text'
import { placesOf } from '../handling/hold-places.ts'
import { paperContent } from '../handling/papers/paper-content.ts'
import { findPaper } from '../handling/papers/queries.ts'
import { NotFound } from '../problems.ts'
import { renderPaper } from './paper-document.ts'
import { templateInForce } from './paper-templates.ts'
import type { Exported } from './recorded-export.ts'

/** A paper as a document from the template in force. Throws `NotFound`. */
export const exportPaper = async (tx: Tx, id: string, today: Day, foot: Text): Promise<Exported> => {
  const paper = await findPaper(tx, id)
  const [place] = await placesOf(tx, [paper.institutionId])
  if (place === undefined) throw new NotFound()
  const { bytes } = renderPaper(await templateInForce(tx, paper.kind), await paperContent(tx, place, paper, foot.zh))
  const state = paper.state === 'issued' ? '' : `(${paperStateWords[paper.state].zh})`
  return { fileName: `${paperKindWords[paper.kind].zh}${state}-${maskPersonalData(place.name)}-${today}.docx`, content: bytes, records: 1 }
}
