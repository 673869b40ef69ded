import type { Standing } from '../risk/vocabulary.ts'

/** How a standing looks on paper: a shape beside the word, so that no one depends on colour; fill and ink as RRGGBB. */
export type LevelMark = { symbol: string; fill: string; ink: string }

export const levelMarks: Record<Standing, LevelMark> = {
  red: { symbol: '■', fill: 'C92A2A', ink: 'FFFFFF' },
  orange: { symbol: '◆', fill: 'F76707', ink: '000000' },
  yellow: { symbol: '▲', fill: 'FFD43B', ink: '000000' },
  green: { symbol: '●', fill: '2E9E5B', ink: '000000' },
  pending: { symbol: '○', fill: 'E9ECEF', ink: '000000' },
  apart: { symbol: '□', fill: 'E9ECEF', ink: '000000' },
}
