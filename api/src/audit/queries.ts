import type { Tx } from '@silverguard/db/client'
import { auditEntries } from '@silverguard/db/schema/audit'
import { and, desc, eq } from 'drizzle-orm'

/** Entries about one subject that the actor may see, latest first. */
export const entriesAbout = (tx: Tx, subjectKind: string, subjectId: string, greatest: number) =>
  tx
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectKind, subjectKind), eq(auditEntries.subjectId, subjectId)))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(greatest)
