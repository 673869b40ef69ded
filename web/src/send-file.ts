import type { Upload } from '@silverguard/shared/endpoint'
import type { z } from 'zod'
import { addressOf } from './address.ts'
import { ProblemError, problem, refusal } from './api.ts'

const read = (words: string): unknown => {
  try {
    return JSON.parse(words)
  } catch {
    return undefined
  }
}

/**
 * Sends one file as the raw body and tells how many bytes have gone, which `fetch` cannot; throws `ProblemError`.
 * The server writes replies through the same schema, so they are not checked again.
 */
export const sendFile = <Q extends z.ZodObject, R extends z.ZodType>(
  upload: Upload<Q, R>,
  file: Blob,
  query: z.input<Q>,
  progress: (bytes: number) => void,
): Promise<z.output<R>> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', addressOf(upload.path, {}, { ...query }))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('accept-language', document.documentElement.lang)
    request.upload.onprogress = (event) => progress(event.loaded)
    request.onerror = () => reject(new ProblemError(problem(0, 'unreachable', 'The server did not answer')))
    request.onload = () =>
      request.status < 300
        ? resolve(read(request.responseText) as z.output<R>)
        : reject(refusal(request.status, request.statusText, read(request.responseText)))
    request.send(file)
  })
