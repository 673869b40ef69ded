import type { Institution, Particulars } from '@silverguard/shared/institutions/contract'
import { particularCatalogue } from '@silverguard/shared/institutions/particulars'
import { particularValueWords } from '@silverguard/shared/institutions/wording'
import { isMasked } from '@silverguard/shared/personal-data'
import type { ReactNode } from 'react'
import { InWords } from '../../ui/in-words.tsx'
import { Known } from '../../ui/unknown.tsx'
import { disclosureWords } from '../../words/disclosure.ts'
import { particularGroups } from '../../words/groups.ts'
import { institutionWords } from '../../words/institution.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './institution.module.css'

type Props = {
  institution: Institution
  /** What was shown in full, once somebody has said why. */
  disclosed: Particulars | undefined
  /** The button beside a masked value. */
  reveal: (label: string) => ReactNode
}

const holdsMask = (value: unknown) => [value].flat().some((one) => typeof one === 'string' && isMasked(one))

/** All particulars by group; what is not known says so, and what is masked can be shown in full. */
export const ParticularsTable = ({ institution, disclosed, reveal }: Props) => {
  const words = useWords(institutionWords)
  const inWords = useText()
  const disclosure = useWords(disclosureWords)
  const { townshipName, codeWarnings } = institution
  const particulars = disclosed ?? institution.particulars
  return (
    <>
      <p role="status">{disclosed ? disclosure.inFull : ''}</p>
      <div className={classes.groups}>
        {particularGroups.map(({ title, keys }) => (
          <section key={title.en}>
            <h3>
              <InWords of={title} />
            </h3>
            <dl className={classes.pairs}>
              {keys.map((key) => (
                <div key={key}>
                  <dt>{inWords(particularCatalogue[key].label)}</dt>
                  <dd>
                    <Known value={particularValueWords(key, particulars[key], () => townshipName)} words={inWords} />{' '}
                    {holdsMask(particulars[key]) && reveal(inWords(particularCatalogue[key].label))}
                    {key === 'creditCode' &&
                      codeWarnings.map(({ code, message, suggestion }) => (
                        <p key={code} className={classes.warning}>
                          {inWords(message)}
                          {suggestion && ` · ${words.suggestion(suggestion)}`}
                        </p>
                      ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  )
}
