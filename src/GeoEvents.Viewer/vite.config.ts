import { defineConfig } from "vite";

/** Where `npm run dev` finds the API. */
const server = "http://localhost:5080";

export default defineConfig({
  base: "./",
  build: {
    target: "es2022",
    // Everything is a file of our own origin, as the page's content security policy asks for.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      output: {
        // Web servers know the type of .js, not all of them that of .mjs (the worker of MapLibre).
        assetFileNames: ({ names }) => (names[0]?.endsWith(".mjs") ? "assets/[name]-[hash].js" : "assets/[name]-[hash][extname]"),
      },
    },
  },
  server: { proxy: { "/collections": server, "/resolve": server, "/settings": server, "/samples": server, "/health": server } },
});
