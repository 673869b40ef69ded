import { z } from 'zod'

/** A calendar day in Asia/Shanghai, written 2026-11-21. Nothing in the product keeps days in another zone; a year 0 there is not. */
export const Day = z.iso.date().refine((day) => day >= '0001-01-01', { error: 'there is no year 0' })
export type Day = z.infer<typeof Day>

const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The day in Asia/Shanghai on which an instant falls, wherever the server stands. */
export const dayOf = (instant: Date): Day => shanghai.format(instant)

/** An instant to the second as clocks show it in Asia/Shanghai: 2026-11-21 09:05:07. */
export const secondOf = (instant: Date): string => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
/** The same to the minute. */
export const minuteOf = (instant: Date): string => secondOf(instant).slice(0, 16)

const millisecondsOfDay = 86_400_000
/** Whole days from one day to another; negative where the second is the earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / millisecondsOfDay)
/** The day so many days after another; before it where the number is negative. */
export const dayAfter = (day: Day, days: number): Day => new Date(Date.parse(day) + days * millisecondsOfDay).toISOString().slice(0, 10)
