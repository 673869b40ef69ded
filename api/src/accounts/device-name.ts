/** The first that fits names it: most browsers also claim to be Chrome, and all of them Safari. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\//, '微信'],
  [/DingTalk\//i, '钉钉'],
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/QQBrowser\//, 'QQ浏览器'],
  [/\bUCBrowser\/|UBrowser\//, 'UC'],
  [/\bOPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/OpenHarmony|HarmonyOS/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad|iPod/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux|X11/, 'Linux'],
]
const first = (names: typeof browsers, agent: string) => names.find(([sign]) => sign.test(agent))?.[1]

/** Browser and system in a few words, as far as the browser says so: "Edge · Windows". */
export const deviceName = (userAgent: string | undefined): string => {
  const agent = userAgent ?? ''
  const known = [first(browsers, agent), first(systems, agent)].filter((name) => name !== undefined)
  return known.length > 0 ? known.join(' · ') : '未知 · unknown'
}
