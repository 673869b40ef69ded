import { z } from 'zod'

// Imported before every schema: zod decides at construction whether to compile by eval, which the CSP forbids.
z.config({ jitless: true })
