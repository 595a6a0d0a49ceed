const { existsSync } = require("node:fs");
const { homedir } = require("node:os");
const { join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CssPlugin = require("mini-css-extract-plugin");

/** Where `manifest.xml` says the add-in lives; ITA_BASE_URL puts a real address in its place. */
const DEVELOPMENT_URL = "https://localhost:3000";

/** The genuine Office.js client, answered by the simulated host in the preview; Excel itself brings its own. */
const OFFICE_CLIENT = "@microsoft/office-js/dist/excel-web-16.00.js";

/** Written by `npx office-addin-dev-certs install`; Excel opens a pane over HTTPS only. */
const CERTIFICATES = join(homedir(), ".office-addin-dev-certs");

module.exports = (_env, { mode }) => {
  const isProduction = mode === "production";
  return {
    entry: {
      taskpane: ["./src/taskpane/boot.css", "./src/taskpane/index.tsx"],
      preview: "./src/preview/index.tsx",
    },
    output: {
      path: join(__dirname, "dist"),
      filename: isProduction ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: isProduction ? "[name].[contenthash:8].js" : "[name].js",
      assetModuleFilename: "fonts/[name].[contenthash:8][ext]",
      // Every address is relative: the pages work from any folder of any web server.
      publicPath: "auto",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, loader: "swc-loader" },
        { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] },
        { test: /\.ttf$/, type: "asset/resource" },
      ],
    },
    plugins: [
      new CssPlugin({ filename: isProduction ? "[name].[contenthash:8].css" : "[name].css" }),
      page("taskpane.html", "src/taskpane/taskpane.html", "taskpane"),
      page("index.html", "src/preview/index.html", "preview"),
      new CopyPlugin({
        patterns: [
          { from: "manifest.xml", transform: moveManifest },
          { from: "assets", to: "assets", globOptions: { ignore: ["**/*.svg"] } },
          { from: require.resolve(OFFICE_CLIENT), to: "office-js/[name][ext]", info: { minimized: true } },
        ],
      }),
    ],
    optimization: {
      // The pane is the same code in Excel and in the preview: what both need is one file.
      splitChunks: { chunks: "all" },
    },
    devtool: isProduction ? "source-map" : "cheap-module-source-map",
    // The budget is asserted in test/browser, over what the pane's page really asks for.
    performance: { hints: false },
    devServer: {
      host: "127.0.0.1",
      port: 3000,
      allowedHosts: ["localhost", "127.0.0.1"],
      server: certificates(),
      // Reloading over a web socket and inline styles of an error overlay would need a looser policy.
      hot: false,
      liveReload: false,
      client: false,
    },
    stats: isProduction ? "errors-warnings" : "minimal",
  };
};

function page(filename, template, chunk) {
  return new HtmlPlugin({ filename, template, chunks: [chunk], scriptLoading: "defer", minify: false });
}

function moveManifest(content) {
  const base = (process.env.ITA_BASE_URL ?? DEVELOPMENT_URL).replace(/\/+$/, "");
  if (!/^https:\/\/[^\s"<>&]+$/.test(base)) throw new Error(`ITA_BASE_URL must be an https address: ${base}`);
  return content.toString("utf8").replaceAll(DEVELOPMENT_URL, base);
}

function certificates() {
  const key = join(CERTIFICATES, "localhost.key");
  const cert = join(CERTIFICATES, "localhost.crt");
  const ca = join(CERTIFICATES, "ca.crt");
  if (![key, cert, ca].every(existsSync)) return "http";
  return { type: "https", options: { key, cert, ca } };
}
