const unit = 1024

/** A size as people read it: 812 B, 14 KB, 3.2 MB. */
export const sizeWords = (bytes: number): string => {
  if (bytes < unit) return `${bytes} B`
  if (bytes < unit * unit) return `${Math.round(bytes / unit)} KB`
  return `${(bytes / unit / unit).toFixed(1)} MB`
}

/** Whole megabytes, for limits. */
export const megabytes = (bytes: number): number => bytes / unit / unit
