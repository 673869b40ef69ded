import { InWords } from '../../ui/in-words.tsx'
import { particularGroups } from '../../words/groups.ts'
import { institutionFormWords } from '../../words/institution-form.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './institution-form.module.css'
import { ParticularField } from './particular-field.tsx'

export const ParticularsSection = () => {
  const words = useWords(institutionFormWords)
  return (
    <section className={classes.section} aria-label={words.particulars}>
      <h2>{words.particulars}</h2>
      {particularGroups.map(({ title, keys }) => (
        <div key={title.en} className={classes.group}>
          <h3>
            <InWords of={title} />
          </h3>
          <div className={classes.fields}>
            {keys.map((key) => (
              <ParticularField key={key} particular={key} />
            ))}
          </div>
        </div>
      ))}
    </section>
  )
}
