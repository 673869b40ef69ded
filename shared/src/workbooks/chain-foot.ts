import type { Head } from '../audit/contract.ts'
import { minuteOf } from '../days.ts'
import { type Text, text } from '../text.ts'

type Taken = { head: Head | null; person: string; at: Date; masked: boolean | null }

/** The last line of every sheet that leaves: the head of the chain, and who took it when. Import passes it over by its first word. */
export const chainFoot = ({ head, person, at, masked }: Taken): Text => {
  const sealed = head
    ? text(`封存至 ${minuteOf(new Date(head.sealedAt))}`, `sealed up to ${minuteOf(new Date(head.sealedAt))}`)
    : text('尚无封存', 'nothing sealed yet')
  const hidden =
    masked === null
      ? text('', '')
      : masked
        ? text(' · 电话、证件号码已打码', ' · telephones and identity numbers masked')
        : text(' · 电话、证件号码未打码', ' · telephones and identity numbers in full')
  return text(
    `审计链:${head?.code ?? '—'} · ${sealed.zh} · 导出人 ${person} · 导出于 ${minuteOf(at)}${hidden.zh}`,
    `Audit chain: ${head?.code ?? '—'} · ${sealed.en} · exported by ${person} · exported on ${minuteOf(at)}${hidden.en}`,
  )
}
