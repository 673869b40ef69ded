import type { FastifyInstance } from 'fastify'

/** Every feature's routes, in the order of the features. */
export const routes: readonly ((app: FastifyInstance) => void)[] = []
