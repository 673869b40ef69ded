import { z } from 'zod'

/** One or several of a kind from repeated keys of an address; anything else is as if absent. */
export const several = <T extends z.ZodType<string, string>>(item: T) =>
  z
    .union([z.array(item).min(1), item.transform((one) => [one])])
    .optional()
    .catch(undefined)

/** A whole number from 1 on, or absent. */
export const wholeNumber = z.coerce.number<number>().int().min(1).optional().catch(undefined)

/** `undefined` rather than an empty list, so that the address drops the key. */
export const orNone = <V>(values: V[]): V[] | undefined => (values.length > 0 ? values : undefined)
