import type { TemplateSrv } from '@grafana/runtime';
import type { TypedVariableModel } from '@grafana/data';
import { sceneGraph, type SceneObject } from '@grafana/scenes';

const activeScene = () => (window as { __grafanaSceneContext?: SceneObject }).__grafanaSceneContext;

/** Interpolates by the variables of the dashboard on show. */
export const sceneTemplateSrv: TemplateSrv = {
  getVariables() {
    const scene = activeScene();
    const variables = scene ? sceneGraph.getVariables(scene).state.variables : [];
    // Their names are all that a plugin is told of here.
    return variables.map(({ state: { name, label, type } }) => ({ name, label, type }) as TypedVariableModel);
  },
  replace(target, scopedVars, format, interpolations) {
    const scene = activeScene();
    if (!scene || target === undefined) return target ?? '';
    return sceneGraph.interpolate(scene, target, scopedVars, format as string | undefined, interpolations);
  },
  containsTemplate: (target) => target !== undefined && /\$\{?\w+|\[\[\w+/.test(target),
  updateTimeRange: () => undefined,
};
