import { Button } from '@mantine/core'
import type { Paper } from '@silverguard/shared/handling/papers/contract'
import { useState } from 'react'
import { FileNames } from '../../ui/proof/file-names.tsx'
import { paperWords } from '../../words/papers.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import classes from './papers.module.css'
import { ReceiptForm } from './receipt-form.tsx'
import type { Telling } from './told.ts'

type Props = { paper: Paper; telling: Telling; typing: (isTyping: boolean) => void }

/** The receipt of an issued paper: what is known of it, and the form for those who record it. */
export const ReceiptSection = ({ paper, telling, typing }: Props) => {
  const words = useWords(paperWords)
  const mayAct = useMay('handling.act')
  const [correcting, setCorrecting] = useState(false)
  const { institution, receipt } = paper
  return (
    <section className={classes.section}>
      <h2>{words.receipt}</h2>
      {receipt ? (
        <dl className={classes.lines}>
          {[
            [words.receivedOn, receipt.on],
            [words.receivedBy, receipt.receivedBy],
            ...(receipt.note ? [[words.note, receipt.note]] : []),
            [words.recorded, receipt.by],
          ].map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className={classes.aside}>{mayAct ? words.receiptHint : words.receiptNone}</p>
      )}
      {receipt?.evidence && <FileNames institution={institution} ids={[receipt.evidence]} />}
      {mayAct && receipt && !correcting && (
        <div>
          <Button variant="default" onClick={() => setCorrecting(true)}>
            {words.correctReceipt}
          </Button>
        </div>
      )}
      {correcting && <p className={classes.aside}>{words.receiptReplaced}</p>}
      {mayAct && (!receipt || correcting) && <ReceiptForm paper={paper} telling={telling} typing={typing} recorded={() => setCorrecting(false)} />}
    </section>
  )
}
