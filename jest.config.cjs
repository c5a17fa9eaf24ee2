process.env.TZ = 'UTC';
process.env.I18NEXT_NO_SUPPORT_NOTICE = '1';

const grafana = require('./.config/jest.config.js');
const { grafanaESModules, nodeModulesToTransform } = require('./.config/jest/utils.js');

/** The scaffold's Jest set-up, shared by both plugins: run it with `--rootDir` in the plugin's folder. */
module.exports = {
  ...grafana,
  setupFilesAfterEnv: [require.resolve('./.config/jest-setup.js')],
  // The scaffold's pattern leaves .mjs untransformed, and d3-color ships .mjs.
  transform: { '^.+\\.(m?js|jsx|tsx?)$': Object.values(grafana.transform)[0] },
  // @noble/hashes comes with @plumbline/core and has no CommonJS build.
  transformIgnorePatterns: [nodeModulesToTransform([...grafanaESModules, '@noble/hashes'])],
};
