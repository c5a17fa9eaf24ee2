/** Adds the windows of a snapshot to the models whose baselines are still the same. */
export function restoreFleet(fleet, models) {
    const restored = [];
    const refused = [];
    for (const saved of models) {
        const monitor = fleet
            .find(saved.model, saved.version)
            ?.all.find(({ segment }) => segment === saved.segment);
        if (monitor?.plan.hash === saved.plan) {
            monitor.restore(saved.saved);
            restored.push(saved);
        }
        else {
            refused.push(saved);
        }
    }
    return { restored, refused };
}
//# sourceMappingURL=restore-fleet.js.map