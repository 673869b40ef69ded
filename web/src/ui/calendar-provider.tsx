import { createTheme, MantineThemeProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { type ReactNode, useMemo } from 'react'
import 'dayjs/locale/zh-cn'
import { calendarWords } from '../words/calendar.ts'
import { useLanguage } from '../words/language.tsx'
import { useWords } from '../words/use-words.ts'

/** Gives every date field the language, a form of days of its own (2026-11-21), and names for its arrows. */
export const CalendarProvider = ({ children }: { children: ReactNode }) => {
  const { language } = useLanguage()
  const words = useWords(calendarWords)
  const theme = useMemo(() => {
    const ariaLabels = {
      monthLevelControl: words.chooseMonth,
      yearLevelControl: words.chooseYear,
      nextMonth: words.nextMonth,
      previousMonth: words.previousMonth,
      nextYear: words.nextYear,
      previousYear: words.previousYear,
      nextDecade: words.nextDecade,
      previousDecade: words.previousDecade,
    }
    const formats = { valueFormat: 'YYYY-MM-DD', monthLabelFormat: words.monthLabel, yearLabelFormat: words.yearLabel }
    const defaultProps = { ...formats, placeholder: words.dayForm, hideOutsideDates: true, ariaLabels }
    return createTheme({ components: { DateInput: { defaultProps } } })
  }, [words])
  return (
    <MantineThemeProvider theme={theme} inherit>
      <DatesProvider settings={{ locale: language === 'zh' ? 'zh-cn' : 'en', firstDayOfWeek: 1 }}>{children}</DatesProvider>
    </MantineThemeProvider>
  )
}
