import { Checkbox, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../features/access/me.tsx'
import { judgementFormWords } from '../../words/judgement.ts'
import { useWords } from '../../words/use-words.ts'
import { dayWords } from '../figures.ts'
import { FilesField } from '../files-field.tsx'
import { Loaded } from '../loaded.tsx'
import { filesOf } from './files-query.ts'
import { idsOf, type Proof } from './hand-in-files.ts'
import classes from './proof.module.css'

type Props = { institution: string; proof: Proof; onChange: (proof: Proof) => void /** The level asks for it. */; needed: boolean; error: string | undefined }

/** What proves something: files already there, and new ones for those who may hand them in. */
export const EvidenceChoice = ({ institution, proof, onChange, needed, error }: Props) => {
  const words = useWords(judgementFormWords)
  const mayAdd = useMay('screening.record')
  const query = useQuery(filesOf(institution))
  const count = idsOf(proof).length
  return (
    <details className={classes.evidence} open={needed || error !== undefined}>
      <summary>
        {count > 0 ? words.evidenceOf(count) : words.evidence}
        {needed && <span aria-hidden="true"> *</span>}
      </summary>
      <Stack gap="xs" mt={4}>
        <Loaded query={query}>
          {({ files }) =>
            files.length === 0 ? (
              <Text size="sm">{words.evidenceNone}</Text>
            ) : (
              <Checkbox.Group label={words.evidenceThere} value={[...proof.chosen]} onChange={(chosen) => onChange({ ...proof, chosen })}>
                <Stack gap={4} mt={4}>
                  {files.map(({ id, fileName, recordedBy, recordedAt }) => (
                    <Checkbox key={id} size="xs" value={id} label={fileName} description={words.fileLine(recordedBy, dayWords(recordedAt))} />
                  ))}
                </Stack>
              </Checkbox.Group>
            )
          }
        </Loaded>
        {mayAdd ? (
          <FilesField label={words.evidenceNew} files={proof.files} onChange={(files) => onChange({ ...proof, files })} />
        ) : (
          <Text size="xs" c="dimmed">
            {words.evidenceByOthers}
          </Text>
        )}
        {error && (
          <Text size="sm" role="alert" c="var(--mantine-color-error)">
            {error}
          </Text>
        )}
      </Stack>
    </details>
  )
}
