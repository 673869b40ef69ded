import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../ui/loaded.tsx'
import { handlingSettingsWords } from '../../words/handling-settings.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './handling-settings.module.css'
import { paperTemplates } from './settings-query.ts'
import { TemplateLine } from './template-line.tsx'

/** The templates of papers: for each kind the one in force. */
export const TemplatesList = () => {
  const words = useWords(handlingSettingsWords)
  const query = useQuery(paperTemplates)
  return (
    <Loaded query={query}>
      {({ templates }) => (
        <ul className={classes.templates} aria-label={words.templates}>
          {templates.map((template) => (
            <TemplateLine key={template.kind} template={template} />
          ))}
        </ul>
      )}
    </Loaded>
  )
}
