import type { Tx } from '@silverguard/db/client'
import { meetings } from '@silverguard/db/schema/determinations'
import { evidenceFiles } from '@silverguard/db/schema/evidence'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import type { Determination, Sheet } from '@silverguard/shared/determinations/contract'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import type { Text } from '@silverguard/shared/text'
import { eq, inArray } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { readDetermination } from '../determinations/read-determination.ts'
import { sheetOf } from '../determinations/sheet.ts'
import { NotFound } from '../problems.ts'
import { findRuleSet, ruleSetOf } from '../risk/stored-rule-sets.ts'
import { formHeader } from './form-header.ts'
import type { About, Exported } from './recorded-export.ts'
import { writeVerdictDocument } from './verdict-document.ts'
import { verdictDocumentContent } from './verdict-document-content.ts'
import { type Judged, judgedNow, judgedThen } from './verdict-document-judged.ts'

const documentOf = async (tx: Tx, sheet: Sheet, judged: Judged, today: Day, foot: Text): Promise<Exported> => {
  const ruleSet = ruleSetOf(await findRuleSet(tx, sheet.ruleSet))
  const { unit, statements } = await formHeader(tx, today, [], null)
  const said = { ruleSet, judged, unit, statements: statements.map(({ zh }) => zh), foot: foot.zh }
  const content = writeVerdictDocument(verdictDocumentContent(sheet, said))
  return { fileName: `判定依据单-${sheet.particulars.name}-${today}.docx`, content, records: 1 }
}

/** The verdict sheet of now. Throws `NotFound`. */
export const exportSheet = async (tx: Tx, id: string, today: Day, foot: Text): Promise<Exported> => {
  const sheet = await sheetOf(tx, id, today)
  return documentOf(tx, sheet, judgedNow(sheet), today, foot)
}

const fileNames = async (tx: Tx, { proposed, decided }: Determination): Promise<Map<string, string>> => {
  const ids = [...proposed.evidence, ...(decided?.evidence ?? [])]
  if (ids.length === 0) return new Map()
  const { id, fileName } = evidenceFiles
  const files = await tx.select({ id, fileName }).from(evidenceFiles).where(inArray(id, ids))
  return new Map(files.map((file) => [file.id, maskPersonalData(file.fileName)]))
}

/** Where a decision was made; a township does not see the meetings of its bureau, so that there may be none. */
const meetingWords = async (tx: Tx, id: string | null | undefined): Promise<string | undefined> => {
  if (!id) return undefined
  const [meeting] = await tx.select().from(meetings).where(eq(meetings.id, id))
  return meeting && maskPersonalData([meeting.heldOn, meeting.place, `主持 ${meeting.chair}`].filter((part) => part !== '').join(','))
}

/** The verdict sheet of a determination, with who proposed and who decided. Throws `NotFound`. */
export const exportDeterminedSheet = async (tx: Tx, id: string, actor: Actor, today: Day, foot: Text): Promise<Exported> => {
  const { determination, sheet } = await readDetermination(tx, id, actor)
  const determined = { determination, files: await fileNames(tx, determination), meeting: await meetingWords(tx, determination.decided?.meeting) }
  return documentOf(tx, sheet, judgedThen(sheet, determined), today, foot)
}

/** Whom a document is about, for the trail. Throws `NotFound`. */
export const institutionOfSheet = async (tx: Tx, institution: string): Promise<About> => {
  const { name, divisionCode } = institutions
  const [found] = await tx.select({ name, divisionCode }).from(institutions).where(eq(institutions.id, institution))
  if (found === undefined) throw new NotFound()
  return { institution, name: maskPersonalData(found.name), divisionCode: found.divisionCode }
}
