import type { TemplateSrv } from '@grafana/runtime';
import { sceneGraph, type SceneObject } from '@grafana/scenes';

const activeScene = () => (window as { __grafanaSceneContext?: SceneObject }).__grafanaSceneContext;

/** Interpolates by the variables of the dashboard on show. */
export const sceneTemplateSrv: TemplateSrv = {
  getVariables: () => [],
  replace(target, scopedVars, format, interpolations) {
    const scene = activeScene();
    if (!scene || target === undefined) return target ?? '';
    return sceneGraph.interpolate(scene, target, scopedVars, format as string | undefined, interpolations);
  },
  containsTemplate: (target) => target !== undefined && /\$\{?\w+|\[\[\w+/.test(target),
  updateTimeRange: () => undefined,
};
