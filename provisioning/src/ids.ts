/** Plugin ids as the plugins' own `plugin.json` have them; a test holds both against each other. */
export const PLUGIN = {
  models: 'plumbline-models-datasource',
  drift: 'plumbline-drift-panel',
  prometheus: 'prometheus',
} as const;

/** Address of the *Model* dashboard: `/d/plumbline-model`. */
export const MODEL_DASHBOARD_UID = 'plumbline-model';
