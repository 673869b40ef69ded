import type { NewScreening } from '@silverguard/shared/screenings/contract'
import type { AccountDatabase } from './account-database.ts'
import type { OutboxItem } from './outbox-item.ts'

const bringsPlace = ({ kind, body }: OutboxItem) => kind === 'screening' && (body as NewScreening).newPlace !== undefined
const isBefore = (one: OutboxItem, other: OutboxItem) => one.createdAt < other.createdAt || (one.createdAt === other.createdAt && one.id < other.id)

/** Tells of each item which has to arrive first: what a file belongs to, or the screening that brings the place. */
export const holdersAmong = (all: readonly OutboxItem[]): ((item: OutboxItem) => OutboxItem | undefined) => {
  const byId = new Map(all.map((item) => [item.id, item]))
  const bringing = all.filter(bringsPlace)
  const brings = (item: OutboxItem) => bringing.find((other) => other.id !== item.id && other.institution === item.institution && isBefore(other, item))
  return (item) => byId.get(item.belongsTo ?? '') ?? brings(item)
}

/** Whether another has to arrive first; reads none of the other files. */
export const isHeld = async ({ items }: AccountDatabase, item: OutboxItem): Promise<boolean> => {
  if (item.belongsTo !== null && (await items.where('id').equals(item.belongsTo).count()) > 0) return true
  const ofPlace = await items.where('[institution+kind]').equals([item.institution, 'screening']).toArray()
  return ofPlace.some((other) => other.id !== item.id && bringsPlace(other) && isBefore(other, item))
}

/** Whether a person has it open for change: it does not go out meanwhile, from any tab. */
export const isOpen = ({ openUntil }: OutboxItem): boolean => openUntil !== undefined && openUntil > new Date().toISOString()
