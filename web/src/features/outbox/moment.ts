const two = (number: number) => String(number).padStart(2, '0')

/** An instant as month, day, hour and minute of this device's clock, which is the one that people compare it with. */
export const moment = (instant: string): string => {
  const at = new Date(instant)
  return `${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}
