import { describe, expect, it } from 'vitest'
import { makeJpeg, makePng } from '../testing/evidence-files.ts'
import { judge, judging } from './judge.ts'

describe('a file that is looked through beside the server', () => {
  it('is answered with what it is and what goes out of it, null where that is itself', async () => {
    const first = await judge(makeJpeg({ orientation: 6 }))
    expect(first).toMatchObject({ kind: 'jpeg', width: 16, height: 8, outgoing: expect.any(Uint8Array) })
    if (first.outgoing === null) throw new Error('nothing was taken out')
    expect(await judge(first.outgoing)).toEqual({ kind: 'jpeg', width: 16, height: 8, outgoing: null })
  })

  it('is refused with the words that belong to it, and the next one is looked through', async () => {
    await expect(judge(Buffer.from('<svg/>'))).rejects.toMatchObject({ code: 'file_kind', words: { zh: expect.stringContaining('只接收') } })
    expect(await judge(makePng())).toMatchObject({ kind: 'png' })
  })

  it('is refused where it takes too long, and the thread is ended', async () => {
    const hurried = judging(0)
    await expect(hurried(Buffer.concat([makeJpeg(), Buffer.alloc(20_000_000)]))).rejects.toMatchObject({ code: 'file_damaged' })
    expect(await judge(makePng())).toMatchObject({ kind: 'png' })
  })
})
