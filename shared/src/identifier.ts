import { z } from 'zod'

/** What something is known by, as it was sent: in small letters, for locks, the trail and comparisons go by its characters. */
export const Identifier = z.uuid().toLowerCase()
