import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { viteStaticCopy } from 'vite-plugin-static-copy'
import { staticAntdStyles } from './scripts/vite/static-antd-styles.ts'
import { theme } from './src/editor/ui/theme.ts'

const gatewayPort = process.env['LUOKUAN_PORT'] || '7300'

/** Has the words of the screen loaded with the page's code, and not only once that runs. */
const preloadWords: Plugin = {
  name: 'preload-words',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => {
      const words = Object.values(bundle).find(
        (chunk) => chunk.type === 'chunk' && chunk.facadeModuleId?.endsWith('/src/words/zh/screen.ts'),
      )
      if (!words) throw new Error('The words of the screen are no chunk of their own.')
      return [{ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `./${words.fileName}` } }]
    },
  },
}

/**
 * pdf.js's styles without one rule of its editor of annotations, which is not used here: for it the browser looks
 * through a whole page whenever an element comes into it or goes.
 */
const viewerStyles: Plugin = {
  name: 'viewer-styles',
  enforce: 'pre',
  transform: {
    filter: { id: /pdf_viewer\.css$/ },
    handler(css) {
      const rule = /\.page:has\(\.annotationEditorLayer\.nonEditing\)[^{]*\{[^}]*\}/
      if (!rule.test(css)) throw new Error('pdf_viewer.css has no such rule any more: viewerStyles can go.')
      return css.replace(rule, '')
    },
  },
}

export default defineConfig({
  // Everything relative to the page, so that a proxy can serve it under a prefix.
  base: './',
  // Not 'spa': that answers index.html to unknown paths, and pdf.js would take it for a CMap.
  appType: 'mpa',
  plugins: [
    react(),
    preloadWords,
    viewerStyles,
    staticAntdStyles(theme),
    viteStaticCopy({
      // What pdf.js fetches at run time, at /pdfjs/cmaps/ and so on, in development too.
      targets: ['cmaps', 'standard_fonts', 'wasm', 'iccs'].map((folder) => ({
        src: `node_modules/pdfjs-dist/${folder}/*`,
        dest: `pdfjs/${folder}`,
      })),
      silent: true,
    }),
  ],
  build: {
    target: ['chrome125', 'firefox140', 'safari18'],
    // pdf.js is large of itself.
    chunkSizeWarningLimit: 1500,
    manifest: true,
    rolldownOptions: {
      treeshake: {
        // They do not say so of themselves: without it, each of antd's buttons brings the forms and their rules.
        moduleSideEffects: [{ test: /\/node_modules\/@rc-component\/.*\.js$/, sideEffects: false }],
      },
    },
  },
  server: {
    host: '127.0.0.1',
    // The gateway takes changes from its own page alone: here that page is served by another port.
    proxy: {
      '/api': {
        target: `http://127.0.0.1:${gatewayPort}`,
        changeOrigin: true,
        headers: { origin: `http://127.0.0.1:${gatewayPort}` },
      },
    },
  },
})
