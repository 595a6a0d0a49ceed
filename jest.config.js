const shared = {
  transform: { "^.+\\.(t|j)sx?$": ["@swc/jest", { module: { type: "commonjs" } }] },
  testEnvironment: "node",
  setupFiles: ["<rootDir>/test/support/seed.ts"],
};

/** Two projects: everything that runs in Node, and the pages that run in a real Chromium. */
module.exports = {
  // A busy machine is no failure: nothing here waits for time to pass.
  testTimeout: 60_000,
  // Jest leaves one core free for watching; nobody watches here.
  maxWorkers: "100%",
  projects: [
    {
      ...shared,
      displayName: "node",
      testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
    },
    {
      ...shared,
      displayName: "browser",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      globalSetup: "<rootDir>/test/browser/globalSetup.ts",
      globalTeardown: "<rootDir>/test/browser/globalTeardown.ts",
    },
  ],
};
