import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  { ignores: ["dist/**", "tests/fixtures/**"] },
  {
    files: ["src/**/*.ts", "tests/**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }, // an early `return show(…)` reads as what it is
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/dot-notation": "off", // process.env["HOME"], as noPropertyAccessFromIndexSignature asks
      "@typescript-eslint/require-await": "off", // fakes answer at once
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }], // `_` is left out on purpose
      "@typescript-eslint/no-import-type-side-effects": "error", // what gives only types is not loaded
      "no-console": "error",
    },
  },
  {
    // A ranking and a table go through everybody in code that V8 has not compiled yet, where an iterator makes an object for each step.
    files: [
      "src/domain/scoring/*.ts",
      "src/domain/stats/*.ts",
      "src/domain/fit/facts.ts",
      "src/commands/common/whole.ts",
      "src/store/outlines.ts",
      "src/views/table.ts",
    ],
    rules: { "@typescript-eslint/prefer-for-of": "off" },
  },
);
