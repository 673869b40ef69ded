import { z } from 'zod'
import { anyOf } from '../../any-of.ts'
import { Day } from '../../days.ts'
import { DivisionCode } from '../../divisions/contract.ts'
import { documentContentType, download, endpoint, upload, workbookContentType } from '../../endpoint.ts'
import { Identifier } from '../../identifier.ts'
import { InstitutionFilter } from '../../institutions/contract.ts'
import { FileName, keptText } from '../../kept-text.ts'
import { paperKinds, paperStates } from './vocabulary.ts'

const id = z.object({ id: Identifier })
const Reason = keptText(2, 500)
const Kind = z.enum(paperKinds)
/** By the keys of `paperFields`; days as 2026-11-21. */
export const PaperValues = z.record(z.string().max(40), keptText(0, 5000))
export type PaperValues = z.infer<typeof PaperValues>

export const Paper = z.object({
  id: Identifier,
  version: z.int(),
  kind: Kind,
  state: z.enum(paperStates),
  institution: Identifier,
  institutionName: z.string(),
  township: DivisionCode,
  townshipName: z.string(),
  /** Actions that it serves: its fields and its scan go to them once it is issued. */
  actions: z.array(Identifier),
  values: PaperValues,
  draftedBy: z.string(),
  draftedAt: z.iso.datetime(),
  /** 文号, 签发人, date and the stamped scan: all four, or it is not issued. */
  issued: z.object({ documentNo: z.string(), signedBy: z.string(), on: Day, scan: Identifier, by: z.string(), at: z.iso.datetime() }).nullable(),
  /** 回执. */
  receipt: z.object({ on: Day, receivedBy: z.string(), note: z.string(), evidence: Identifier.nullable(), by: z.string() }).nullable(),
  withdrawn: z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).nullable(),
  /** Whether it is a draft that who asks may change, issue and withdraw. */
  mayChange: z.boolean(),
})
export type Paper = z.infer<typeof Paper>

/**
 * Drafted from the place's data, for the actions named (of that place); values can be changed until it is issued. 403 for actions of
 * another unit, and of papers of the ladder to all but the bureau (`refusalToChange`); so with changing, issuing and withdrawing. The id
 * is the sender's: the same draft once more is answered as it stands, another one 409 `id_taken`.
 */
export const draftPaper = endpoint({
  method: 'POST',
  path: '/institutions/:id/papers',
  needs: 'handling.plan',
  title: 'Draft a paper with the institution’s data filled in',
  params: id,
  body: z.strictObject({ id: Identifier, kind: Kind, actions: z.array(Identifier).max(50).default([]) }),
  reply: Paper,
})
export const readPaper = endpoint({ method: 'GET', path: '/papers/:id', needs: 'handling.read', title: 'One paper', params: id, reply: Paper })
/** 409 `stale_version`, `not_a_draft`. */
export const editPaper = endpoint({
  method: 'PATCH',
  path: '/papers/:id',
  needs: 'handling.plan',
  title: 'Change a draft',
  params: id,
  body: z.strictObject({ version: z.int(), values: PaperValues }),
  reply: Paper,
})
const DocumentNo = keptText(2, 100).refine((words) => /[\p{L}\p{N}]/u.test(words), { error: '文号至少有一个字或数字 · holds a letter or a digit' })
/** 文号 comes from the office's own registry: 409 `document_no_taken` where another paper bears it. `scan`: a file about the place (400); `on`: of a paper of the ladder not before it was drafted, and such that no day of the draft contradicts it (400 `values.until`, `values.heldOn`). */
export const issuePaper = endpoint({
  method: 'POST',
  path: '/papers/:id/issue',
  needs: 'handling.plan',
  title: 'Note that a paper was issued: number, signatory, date and the stamped scan',
  params: id,
  body: z.strictObject({ version: z.int(), documentNo: DocumentNo, signedBy: keptText(2, 50), on: Day, scan: Identifier }),
  reply: Paper,
})
/** 409 `not_issued`. A later receipt replaces an earlier one; both stand in the trail. */
export const recordReceipt = endpoint({
  method: 'POST',
  path: '/papers/:id/receipt',
  needs: 'handling.act',
  title: 'Record the receipt of an issued paper',
  params: id,
  body: z.strictObject({ version: z.int(), on: Day, receivedBy: keptText(1, 100), note: keptText(0, 500).default(''), evidence: Identifier.optional() }),
  reply: Paper,
})
/** 409 `not_a_draft`: what was issued is not taken back here. */
export const withdrawPaper = endpoint({
  method: 'POST',
  path: '/papers/:id/withdrawal',
  needs: 'handling.plan',
  title: 'Withdraw a draft',
  params: id,
  body: z.strictObject({ version: z.int(), reason: Reason }),
  reply: Paper,
})
export const exportPaper = download({
  path: '/papers/:id/document',
  needs: 'list.export',
  title: 'A paper as a document, from the template in force',
  params: id,
  contentType: documentContentType,
})

export const PaperFilter = z.object({
  kind: anyOf(Kind),
  state: anyOf(z.enum(paperStates)),
  township: InstitutionFilter.shape.township,
  institution: Identifier.optional(),
  /** Issued and without a receipt. */
  awaitingReceipt: z.stringbool().optional(),
  text: keptText(0, 100).optional(),
})
export type PaperFilter = z.infer<typeof PaperFilter>
/** Drafts first, then latest first. */
export const listPapers = endpoint({
  method: 'GET',
  path: '/papers',
  needs: 'handling.read',
  title: 'Papers in scope',
  query: PaperFilter.extend({ page: z.coerce.number().int().min(1).default(1), size: z.coerce.number().int().min(1).max(200).default(50) }),
  reply: z.object({
    rows: z.array(Paper),
    total: z.int(),
    counts: z.object({ drafted: z.int(), issued: z.int(), withdrawn: z.int(), awaitingReceipt: z.int() }),
  }),
})
export const exportPapers = download({
  path: '/papers/workbook',
  needs: 'list.export',
  title: 'The register of papers as a workbook',
  query: PaperFilter,
  contentType: workbookContentType,
})

/** A template in force. `own`: the district's; else the one that ships. */
export const PaperTemplate = z.object({
  kind: Kind,
  own: z.object({ fileName: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
  /** The marks that a template may hold, with what stands in their place. */
  marks: z.array(z.object({ mark: z.string(), meaning: z.object({ zh: z.string(), en: z.string() }) })),
})
export type PaperTemplate = z.infer<typeof PaperTemplate>
export const listTemplates = endpoint({
  method: 'GET',
  path: '/paper-templates',
  needs: 'handling.read',
  title: 'The templates from which papers are drafted',
  reply: z.object({ templates: z.array(PaperTemplate) }),
})
export const readTemplate = download({
  path: '/paper-templates/:kind/file',
  needs: 'settings.edit',
  title: 'A template in force as a document, to restyle',
  params: z.object({ kind: Kind }),
  contentType: documentContentType,
})
/** Tried upon made-up data before it is taken: 422 `bad_template` with what is wrong (an unknown mark, a tag not closed) as `fields`; 422 as for evidence where it is no .docx. */
export const replaceTemplate = upload({
  path: '/paper-templates',
  needs: 'settings.edit',
  title: 'Put the district’s own template in the place of another',
  query: z.object({ kind: Kind, fileName: FileName }),
  reply: PaperTemplate,
  greatestBytes: 5 * 1024 * 1024,
})
export const restoreTemplate = endpoint({
  method: 'POST',
  path: '/paper-templates/:kind/restoration',
  needs: 'settings.edit',
  title: 'Go back to the template that ships',
  params: z.object({ kind: Kind }),
  reply: PaperTemplate,
})
