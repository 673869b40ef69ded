import { z } from 'zod'

/** A filter that may stand several times in an address: one value comes as itself, several as an array; absent is no filter. */
export const anyOf = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item).optional())
