import type { SimilarInstitution } from '@silverguard/shared/institutions/contract'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { LevelBadge } from '../../ui/level-badge.tsx'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { Known } from '../../ui/unknown.tsx'
import { useLanguage } from '../../words/language.tsx'
import { similarityReasonWords, similarWords } from '../../words/similar.ts'
import { useWords } from '../../words/use-words.ts'

export type Similar = z.infer<typeof SimilarInstitution>

/** Similar institutions with what agrees; each opens in its own tab, so that what is being typed stays. */
export const SimilarList = ({ label, institutions }: { label: string; institutions: readonly Similar[] }) => {
  const words = useWords(similarWords)
  const { language } = useLanguage()
  return (
    <TableRegion label={label}>
      <table className={table.table}>
        <thead>
          <tr>
            {[words.institution, words.creditCode, words.township, words.address, words.standing, words.reasons].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {institutions.map(({ id, name, creditCode, townshipName, address, standing, reasons }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/institutions/$id" params={{ id }} target="_blank">
                  {name}
                </Link>
              </th>
              <td>
                <Known value={creditCode} />
              </td>
              <td>{townshipName}</td>
              <td>
                <Known value={address} />
              </td>
              <td>
                <LevelBadge standing={standing} />
              </td>
              <td>{reasons.map((reason) => similarityReasonWords[reason][language]).join(language === 'zh' ? '、' : ', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
