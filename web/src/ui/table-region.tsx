import { Box } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './table.module.css'

/** Where a wide table scrolls by itself, so that the page does not; reached and scrolled by keyboard. `fill`: at most the height of the window. */
export const TableRegion = ({ label, fill, children }: { label: string; fill?: boolean; children: ReactNode }) => (
  <Box component="section" className={`${classes.region} ${fill ? classes.fill : ''}`} aria-label={label} tabIndex={0}>
    {children}
  </Box>
)
