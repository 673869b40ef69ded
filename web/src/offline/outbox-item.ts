import type { Problem } from '@silverguard/shared/problem'

/** A photo or file as a form holds it until it is kept. */
export type OutboxPhoto = { id: string; fileName: string; blob: Blob; takenAt?: string; place?: { longitude: number; latitude: number } }

/** One thing to send. Whether it is being sent right now stands in memory only, so that no crash leaves it so. */
export type OutboxItem = {
  id: string
  kind: 'screening' | 'check' | 'file'
  account: string
  institution: string
  name: string
  createdAt: string
  state: 'waiting' | 'refused'
  attempts: number
  /** What the server said last: why it was refused, or why it waits. */
  problem: Problem | null
  /** The screening or check that a file proves. */
  belongsTo: string | null
  body: unknown
  blob?: Blob
  /** Another one with each change: what was changed while it was under way is not taken for sent. */
  revision: string
  /** Until when a person has it open for change. */
  openUntil?: string
}
