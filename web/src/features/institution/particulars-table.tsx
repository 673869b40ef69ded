import type { Institution } from '@silverguard/shared/institutions/contract'
import { particularCatalogue } from '@silverguard/shared/institutions/particulars'
import { particularValueWords } from '@silverguard/shared/institutions/wording'
import { InWords } from '../../ui/in-words.tsx'
import { Known } from '../../ui/unknown.tsx'
import { particularGroups } from '../../words/groups.ts'
import { institutionWords } from '../../words/institution.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './institution.module.css'

/** All particulars by group; what is not known says so. */
export const ParticularsTable = ({ institution }: { institution: Institution }) => {
  const words = useWords(institutionWords)
  const inWords = useText()
  const { particulars, townshipName, codeWarnings } = institution
  return (
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
                  <Known value={particularValueWords(key, particulars[key], () => townshipName)} words={inWords} />
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
  )
}
