import type { Sheet } from '@silverguard/shared/determinations/contract'
import { dutyUnit } from '@silverguard/shared/institutions/duty'
import { particularCatalogue } from '@silverguard/shared/institutions/particulars'
import { Known } from '../../ui/unknown.tsx'
import { choiceWords } from '../../words/choices.ts'
import { institutionWords } from '../../words/institution.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { verdictWords } from '../../words/verdict.ts'
import classes from './verdict-sheet.module.css'

/** Whom the sheet speaks of. */
export const SheetParticulars = ({ sheet }: { sheet: Sheet }) => {
  const words = useWords(verdictWords)
  const { townshipPending } = useWords(institutionWords)
  const inWords = useText()
  const { particulars, townshipName, dutyName, asOf } = sheet
  const kind = particulars.kind ? choiceWords(particularCatalogue.kind.choices, particulars.kind) : undefined
  const responsible = particulars.legalRepresentative || particulars.personInCharge
  const lines: [string, unknown][] = [
    [words.institution, particulars.name],
    [words.creditCode, particulars.creditCode],
    [words.kind, kind && inWords(kind)],
    [words.township, sheet.townshipPending ? `${townshipName}(${townshipPending})` : townshipName],
    [words.address, particulars.address],
    [words.responsible, responsible],
    [words.duty, inWords(dutyUnit(sheet.duty, dutyName))],
    [words.asOf, asOf],
  ]
  return (
    <dl className={classes.particulars}>
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Known value={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
