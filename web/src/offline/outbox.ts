import type { Problem } from '@silverguard/shared/problem'
import type { NewCheck, NewScreening } from '@silverguard/shared/screenings/contract'

/** A photo or file as a form holds it until it is kept. */
export type OutboxPhoto = { id: string; fileName: string; blob: Blob; takenAt?: string; place?: { longitude: number; latitude: number } }
export type OutboxItem = {
  id: string
  kind: 'screening' | 'check' | 'file'
  account: string
  institution: string
  name: string
  createdAt: string
  state: 'waiting' | 'refused'
  attempts: number
  problem: Problem | null
  belongsTo: string | null
  body: unknown
  blob?: Blob
}
export type SendOutcome = { outcome: 'sent'; reply: unknown } | { outcome: 'waiting' } | { outcome: 'refused'; problem: Problem }

const beingBuilt = (): never => {
  throw new Error('The outbox is being built')
}
export const keepScreening = async (_screening: NewScreening, _name: string, _photos: readonly OutboxPhoto[]): Promise<void> => beingBuilt()
export const keepCheck = async (_institution: string, _check: NewCheck, _name: string, _files: readonly OutboxPhoto[]): Promise<void> => beingBuilt()
export const sendNow = async (_id: string): Promise<SendOutcome> => beingBuilt()
export const readItem = async (_id: string): Promise<OutboxItem | undefined> => beingBuilt()
export const discardItem = async (_id: string): Promise<void> => beingBuilt()
export const useOutbox = (): { items: readonly OutboxItem[]; online: boolean } => ({ items: [], online: true })
