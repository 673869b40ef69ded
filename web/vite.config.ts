import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/offline',
      filename: 'service-worker.ts',
      // web/src/offline/register-worker.ts does, once the page stands.
      injectRegister: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png}'],
        target: 'chrome100',
        rollupFormat: 'iife',
        // A build of its own, which does not hear of the log level of this one.
        buildPlugins: { vite: [{ name: 'quiet', config: () => ({ logLevel: 'warn' }) }] },
      },
      manifest: {
        id: '/',
        name: '银龄盾 · 养老服务涉诈风险管控台账',
        short_name: '银龄盾',
        description: '区县民政部门养老服务机构涉诈风险排查与管控',
        lang: 'zh-CN',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#1f3a5f',
        icons: [
          { src: '/shield.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: '/shield-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/shield-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/shield-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
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
