import { type Text, text } from '../text.ts'

/** From highest to lowest, the order of 红橙黄绿. */
export const levels = ['red', 'orange', 'yellow', 'green'] as const
export type Level = (typeof levels)[number]
export const levelWords: Record<Level, Text> = {
  red: text('红色', 'Red'),
  orange: text('橙色', 'Orange'),
  yellow: text('黄色', 'Yellow'),
  green: text('绿色', 'Green'),
}

/** `settled`: nothing that is unknown could change the level; `open`: something could. */
export const verdictStatuses = ['settled', 'open'] as const
export type VerdictStatus = (typeof verdictStatuses)[number]
export const verdictStatusWords: Record<VerdictStatus, Text> = {
  settled: text('已确定', 'Settled'),
  open: text('待查明', 'Open'),
}

export const profiles = ['district-plan', 'yuquan-plan'] as const
export type Profile = (typeof profiles)[number]

/**
 * How an institution stands in lists and counts, exactly one each: its level; `pending` (待核实) for green that is open;
 * `apart` (未登记·另行处置) for an unregistered, operating place without a listed level where the profile handles it apart.
 */
export const standings = ['red', 'orange', 'yellow', 'green', 'pending', 'apart'] as const
export type Standing = (typeof standings)[number]
export const standingWords: Record<Standing, Text> = {
  ...levelWords,
  pending: text('待核实', 'Pending'),
  apart: text('未登记·另行处置', 'Unregistered, handled apart'),
}
