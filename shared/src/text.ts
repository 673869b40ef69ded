/** Words shown to a person, in both languages of the interface. Chinese leads; English is complete. */
export type Text = { readonly zh: string; readonly en: string }

export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

export const text = (zh: string, en: string): Text => ({ zh, en })
