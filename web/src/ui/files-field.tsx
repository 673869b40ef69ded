import type { OutboxPhoto } from '../offline/outbox.ts'

type Props = { files: OutboxPhoto[]; onChange: (files: OutboxPhoto[]) => void; label: string }

/** Being built. */
export const FilesField = ({ label }: Props) => <p>{label}</p>
