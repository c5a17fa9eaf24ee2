// npm run calibrate [-- OPTION ...]: the verdict on simulated windows; npm run calibrate -- alerts: the alerts end to end.
const [subject, ...args] = process.argv.slice(2);
if (subject === 'alerts') {
  const { runAlerts } = await import('./alerts/run.js');
  process.exitCode = await runAlerts(args);
} else {
  await import('./run-verdict.js');
}
export {};
