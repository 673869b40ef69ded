import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'chrome100',
    cssTarget: 'chrome100',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    // One chunk, so that no schema of another can be constructed between zod and the word that forbids it to use eval.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'zod', test: /[\\/]node_modules[\\/]zod[\\/]|[\\/]no-eval\.ts$/ }] } } },
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:8080' } },
})
