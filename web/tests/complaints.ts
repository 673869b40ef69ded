import type { Page } from '@playwright/test'

/** What the browser refuses by the content policy, or complains of, from the next page on. */
export const complaints = async (page: Page): Promise<string[]> => {
  const heard: string[] = []
  await page.exposeFunction('policyBroken', (what: string) => heard.push(what))
  await page.addInitScript(() => {
    const told = (window as unknown as { policyBroken(what: string): void }).policyBroken
    document.addEventListener('securitypolicyviolation', (event) => told(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`))
  })
  page.on('console', (message) => message.type() === 'error' && heard.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`))
  return heard
}
