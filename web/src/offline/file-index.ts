import type { OutboxItem } from './outbox-item.ts'

/** What a list shows of a file. Whatever belongs to nothing is no file and does not stand in this index. */
const shown = ['createdAt', 'id', 'belongsTo', 'account', 'institution', 'name', 'attempts', 'state', 'revision'] as const
export const fileIndex = `[${shown.join('+')}]`

export type FileKey = [string, string, string, string, string, string, number, OutboxItem['state'], string]

/** A file of the outbox as its key in the index tells of it. */
export const fileOf = ([createdAt, id, belongsTo, account, institution, name, attempts, state, revision]: FileKey): OutboxItem => ({
  ...{ id, kind: 'file', account, institution, name, createdAt, state, attempts, problem: null, belongsTo, body: null, revision },
})
