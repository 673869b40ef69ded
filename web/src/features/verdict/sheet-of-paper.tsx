import type { Sheet } from '@silverguard/shared/determinations/contract'
import type { FactKey } from '@silverguard/shared/facts/catalogue'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { useLayoutEffect, useRef } from 'react'
import type { Tried } from '../../ui/not-established.tsx'
import { useLanguage } from '../../words/language.tsx'
import type { Determined } from './determined.ts'
import classes from './sheet-of-paper.module.css'
import { SignatureLine } from './signature-line.tsx'
import { VerdictSheet } from './verdict-sheet.tsx'

const pixelsPerMillimetre = 96 / 25.4
/** A4 upright within its margins, less the lines over and under it. */
const greatestHeight = 256 * pixelsPerMillimetre
const sizes = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6]

type Props = { sheet: Sheet; ruleSet: RuleSet; tried?: ReadonlyMap<FactKey, Tried>; determined?: Determined | undefined; unit: string }

/** The verdict sheet as wide as paper, in the largest type in which it stands on one page of A4. */
export const SheetOfPaper = ({ unit, ...shown }: Props) => {
  const { language } = useLanguage()
  const paper = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written decides the height, whatever it is read from
  useLayoutEffect(() => {
    const whole = paper.current
    if (!whole) return
    for (const size of sizes) {
      whole.style.fontSize = `${size}pt`
      if (whole.offsetHeight <= greatestHeight) return
    }
  }, [shown.sheet, shown.ruleSet, shown.tried, shown.determined, unit, language])
  return (
    <div ref={paper} className={classes.paper}>
      <VerdictSheet {...shown} onPaper />
      <SignatureLine unit={unit} />
    </div>
  )
}
