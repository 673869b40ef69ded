import { encode } from 'uqr'
import { ownAccountWords } from '../../words/own-account.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './own-account.module.css'

/** A QR code drawn as one path, so that it needs no image and no style that the content policy forbids. */
export const QrCode = ({ of }: { of: string }) => {
  const words = useWords(ownAccountWords)
  const { data, size } = encode(of, { ecc: 'M', border: 4 })
  const dark = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg className={classes.qr} role="img" aria-label={words.qr} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={dark} />
    </svg>
  )
}
