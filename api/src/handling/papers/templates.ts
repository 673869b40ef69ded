import type { Tx } from '@silverguard/db/client'
import { paperTemplates } from '@silverguard/db/schema/handling'
import type { PaperTemplate } from '@silverguard/shared/handling/papers/contract'
import { marksOf, paperMarks } from '@silverguard/shared/handling/papers/marks'
import { type PaperKind, paperKinds, paperKindWords } from '@silverguard/shared/handling/papers/vocabulary'
import { text } from '@silverguard/shared/text'
import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { holdAlone } from '../../advisory-locks.ts'
import { readHomeDistrict } from '../../divisions/home-district.ts'
import { newIdentifier } from '../../identifier.ts'
import { Conflict } from '../../problems.ts'
import type { Recorded } from '../../recorded.ts'

const { id, kind, fileName, sha256, addedAt, addedBy, retiredAt } = paperTemplates
/** Without its content, which may be megabytes. */
const told = { id, kind, fileName, sha256, addedAt, addedBy }
type Told = Pick<typeof paperTemplates.$inferSelect, keyof typeof told>
type When = { actor: Actor; clock: () => Date }

const templateOf = (of: PaperKind, own: Told | undefined): PaperTemplate => ({
  kind: of,
  own: own ? { fileName: own.fileName, by: own.addedBy, at: own.addedAt } : null,
  marks: marksOf(of).map((key) => ({ mark: paperMarks[key].mark, meaning: paperMarks[key].meaning })),
})

const ownTemplates = (tx: Tx): Promise<Told[]> => tx.select(told).from(paperTemplates).where(isNull(retiredAt))

/** The template in force of every kind of paper. */
export const listTemplates = async (tx: Tx): Promise<{ templates: PaperTemplate[] }> => {
  const own = await ownTemplates(tx)
  return {
    templates: paperKinds.map((each) =>
      templateOf(
        each,
        own.find((template) => template.kind === each),
      ),
    ),
  }
}

/** The district's own template of a kind with its bytes; undefined where the one that ships is in force. */
export const ownTemplate = async (tx: Tx, of: PaperKind): Promise<{ fileName: string; content: Uint8Array } | undefined> => {
  const [own] = await tx
    .select({ fileName, content: paperTemplates.content })
    .from(paperTemplates)
    .where(and(eq(kind, of), isNull(retiredAt)))
  return own
}

/** The one that is in force is kept, and is in force no longer. */
const retire = async (tx: Tx, of: PaperKind, { actor, clock }: When): Promise<Told | undefined> => {
  await holdAlone(tx, 'paperTemplates')
  const before = (await ownTemplates(tx)).find((template) => template.kind === of)
  if (before === undefined) return undefined
  await tx.update(paperTemplates).set({ retiredAt: clock().toISOString(), retiredBy: actor.name }).where(eq(id, before.id))
  return before
}

const about = async (tx: Tx) => {
  const { code } = await readHomeDistrict(tx)
  return { subjectKind: 'installation', subjectId: code, divisionCode: code }
}
const shown = (template: { fileName: string; sha256: string } | undefined) => (template ? { fileName: template.fileName, sha256: template.sha256 } : null)

type Sent = { fileName: string; content: Uint8Array; sha256: string }

/** Puts a template that was found to be sound in force. */
export const keepTemplate = async (tx: Tx, of: PaperKind, sent: Sent, when: When): Promise<Recorded<PaperTemplate>> => {
  const before = await retire(tx, of, when)
  const own = { ...sent, id: newIdentifier(), kind: of, addedAt: when.clock().toISOString(), addedBy: when.actor.name }
  await tx.insert(paperTemplates).values(own)
  const word = paperKindWords[of]
  const sentence = text(`更换${word.zh}模板:${sent.fileName}`, `Replaced the template of: ${word.en.toLowerCase()}: ${sent.fileName}`)
  const changes = [{ key: 'paperTemplate', before: shown(before), after: shown(sent) }]
  return { result: templateOf(of, own), entries: [{ action: 'paper_template.replaced', ...(await about(tx)), sentence, changes }] }
}

/** Puts the template that ships in force again. Throws `Conflict` where it is. */
export const restoreTemplate = async (tx: Tx, of: PaperKind, when: When): Promise<Recorded<PaperTemplate>> => {
  const before = await retire(tx, of, when)
  if (before === undefined) throw new Conflict('template_ships', text('现用的就是系统自带的模板', 'The template that ships is in force already'))
  const word = paperKindWords[of]
  const sentence = text(`恢复系统自带的${word.zh}模板`, `Went back to the template that ships of: ${word.en.toLowerCase()}`)
  const changes = [{ key: 'paperTemplate', before: shown(before), after: null }]
  return { result: templateOf(of, undefined), entries: [{ action: 'paper_template.restored', ...(await about(tx)), sentence, changes }] }
}
