import { describe, expect, it } from 'vitest'
import { testApi } from './testing/test-api.ts'

describe('the headings of every reply', () => {
  const api = testApi()

  it.each(['/api/me', '/api/nothing', '/api/openapi.json', '/', '/api/docs/'])(
    'of %s keep other sites, guessing browsers and the device’s parts away',
    async (url) => {
      const { headers } = await api.app.inject(url)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringMatching(/(?=.*geolocation=\(self\))(?=.*microphone=\(\))/),
      })
      expect(String(headers['strict-transport-security'])).toMatch(/^max-age=31536000/)
      expect(headers['content-security-policy']).toContain("script-src 'self'")
      expect(headers).not.toHaveProperty('x-powered-by')
    },
  )

  it('forbid to store anything of the API, refusals too', async () => {
    for (const url of ['/api/me', '/api/front', '/api/institutions/%zz', '/api/nothing'])
      expect([url, (await api.app.inject(url)).headers['cache-control']]).toEqual([url, 'no-store'])
  })
})
