import type { FactKey } from '@silverguard/shared/facts/catalogue'
import type { Institution } from '@silverguard/shared/institutions/contract'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { useLayoutEffect, useRef } from 'react'
import type { Tried } from '../../ui/not-established.tsx'
import { useLanguage } from '../../words/language.tsx'
import classes from './sheet-of-paper.module.css'
import { SignatureLine } from './signature-line.tsx'
import { VerdictSheet } from './verdict-sheet.tsx'

const pixelsPerMillimetre = 96 / 25.4
/** A4 upright within its margins, less the lines over and under it. */
const greatestHeight = 256 * pixelsPerMillimetre
const sizes = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6]

type Props = { institution: Institution; ruleSet: RuleSet; tried: ReadonlyMap<FactKey, Tried>; unit: string }

/** The verdict sheet as wide as paper, in the largest type in which it stands on one page of A4. */
export const SheetOfPaper = ({ institution, ruleSet, tried, unit }: Props) => {
  const { language } = useLanguage()
  const paper = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written decides the height, whatever it is read from
  useLayoutEffect(() => {
    const sheet = paper.current
    if (!sheet) return
    for (const size of sizes) {
      sheet.style.fontSize = `${size}pt`
      if (sheet.offsetHeight <= greatestHeight) return
    }
  }, [institution, ruleSet, tried, unit, language])
  return (
    <div ref={paper} className={classes.paper}>
      <VerdictSheet institution={institution} ruleSet={ruleSet} tried={tried} headingLevel="h1" />
      <SignatureLine unit={unit} />
    </div>
  )
}
