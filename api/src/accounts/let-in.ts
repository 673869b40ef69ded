import type { SessionDemand } from '@silverguard/shared/accounts/contract'
import type { FastifyRequest } from 'fastify'
import type { Actor } from './actor.ts'

/** Someone who was let in: as whom they act, by which session, and what they have to do before anything else. */
export type LetIn = { actor: Actor; sessionId: string | null; demands: readonly SessionDemand[] }

/** Finds out who asks; undefined where nobody is signed in. */
export type Identify = (request: FastifyRequest, now: Date) => Promise<LetIn | undefined>
