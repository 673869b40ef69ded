import { createHash } from 'node:crypto'
import type { Db, Tx } from '@silverguard/db/client'
import type { replaceTemplate as endpoint, PaperTemplate } from '@silverguard/shared/handling/papers/contract'
import { type PaperKind, paperKindWords } from '@silverguard/shared/handling/papers/vocabulary'
import { text } from '@silverguard/shared/text'
import type { z } from 'zod'
import type { Actor } from '../accounts/actor.ts'
import { keptFileName, sentFileName } from '../evidence/file-names.ts'
import { judge } from '../evidence/judge.ts'
import { keepTemplate, ownTemplate } from '../handling/papers/templates.ts'
import { Refused } from '../problems.ts'
import { recorded } from '../recorded.ts'
import type { SentFile } from '../serve.ts'
import { turns } from '../turns.ts'
import { checkTemplate } from './check-template.ts'
import { shippedTemplate } from './paper-document.ts'

/** To look through a document may take a second. */
const inTurn = turns(1, 4)

/** The bytes of the template in force. */
export const templateInForce = async (tx: Tx, kind: PaperKind): Promise<Uint8Array> => (await ownTemplate(tx, kind))?.content ?? shippedTemplate(kind)

/** The template in force as a file, to be restyled. */
export const readTemplate = async (tx: Tx, kind: PaperKind): Promise<SentFile> => {
  const own = await ownTemplate(tx, kind)
  return own
    ? { fileName: sentFileName(own.fileName, 'docx'), content: own.content }
    : { fileName: `${paperKindWords[kind].zh}模板.docx`, content: shippedTemplate(kind) }
}

/** A Word document in which nothing runs and nothing is fetched, without what its pictures say of where they were taken. Throws `Refused`. */
const judged = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const { kind, outgoing } = await judge(bytes)
  if (kind !== 'docx') throw new Refused('file_kind', text('模板应为 Word 文档(.docx)', 'A template is a Word document (.docx)'))
  return outgoing ?? bytes
}

/** Tries a template out and puts it in force. Throws `Refused` that says what is wrong with it. */
export const replaceTemplate = async (
  db: Db,
  { kind, fileName }: z.output<typeof endpoint.query>,
  bytes: Uint8Array,
  when: { actor: Actor; clock: () => Date },
): Promise<PaperTemplate> => {
  const content = await inTurn(async () => {
    const document = await judged(bytes)
    checkTemplate(kind, document)
    return document
  })
  const sha256 = createHash('sha256').update(content).digest('hex')
  return recorded(db, when.actor, (tx) => keepTemplate(tx, kind, { fileName: keptFileName(fileName), content, sha256 }, when))
}
